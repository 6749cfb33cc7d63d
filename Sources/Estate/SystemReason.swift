import Foundation

/// What the system's error numbers mean for people.
public enum SystemReason {
    /// A few words, without a full stop.
    ///
    /// - Parameter error: the system's `errno`.
    public static func text(_ error: Int32) -> String {
        switch error {
        case ENOSPC: "磁盘已满"
        case EDQUOT: "超出了磁盘配额"
        case EFBIG: "文件超过了允许的大小"
        case EACCES, EPERM: "没有权限"
        case EROFS: "所在的磁盘是只读的"
        case ENOENT: "文件或文件夹不存在"
        case EEXIST: "已经存在"
        case EISDIR: "这是文件夹"
        case ENOTDIR: "这不是文件夹"
        case ENOTEMPTY: "文件夹不是空的"
        case ENAMETOOLONG: "名称太长"
        case ELOOP: "链接绕成了圈"
        case EILSEQ: "名称不是 UTF-8 文字"
        case EBADF: "没有打开"
        case EPIPE: "接收的一方已经关闭"
        case EIO: "读写设备时出错"
        case ENODEV, ENXIO: "没有这个设备，或另一端没有打开"
        case EBUSY, ETXTBSY: "正在使用"
        case EMFILE, ENFILE: "打开的文件太多"
        case ENOMEM, ENOBUFS: "内存不足"
        case ETIMEDOUT, EAGAIN: "等待太久"
        case EADDRINUSE: "端口已被占用"
        case EADDRNOTAVAIL: "这台机器没有这个地址"
        default: "系统错误 \(error)（\(String(cString: strerror(error)))）"
        }
    }
}
