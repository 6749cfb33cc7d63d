/// Why a folder of policy files can't be read at all.
public enum PolicyFolderError: Error, Hashable, Sendable {
    /// There is nothing at this path.
    case folderMissing(String)
    /// What is at this path is not a folder.
    case notAFolder(String)
    /// The folder at this path can't be listed.
    case folderUnreadable(String)
    /// The file at this path can't be read.
    case fileUnreadable(String)
}

extension PolicyFolderError: CustomStringConvertible {
    /// What is wrong and what to do, in Chinese.
    public var description: String {
        switch self {
        case .folderMissing(let path):
            "找不到楼宇文件夹“\(path)”。请检查路径，或用 --buildings 指明文件夹。"
        case .notAFolder(let path): "“\(path)”不是文件夹。请用 --buildings 指明存放楼宇文件的文件夹。"
        case .folderUnreadable(let path): "读不了文件夹“\(path)”。请检查访问权限。"
        case .fileUnreadable(let path): "读不了文件“\(path)”。请检查文件是否还在，以及访问权限。"
        }
    }
}
