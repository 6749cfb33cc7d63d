/// Why the store can't be used: the environment failed, not a feed.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no database in a folder that is not empty.
    case missing(folder: String)
    /// The folder's file is not a database of this product.
    case foreign(path: String)
    /// The database is damaged; what SQLite says.
    case damaged(path: String, detail: String)
    /// The database was written by a newer version of this product.
    case newer(path: String)
    /// Another process writes to this folder.
    case locked(folder: String)
    case unreadable(path: String, detail: String)
    case unwritable(path: String, detail: String)
    /// A backup is to be made where there is a file already.
    case exists(path: String)
    /// A database is to be put back into a folder that is not empty.
    case occupied(folder: String)
    /// The file is no whole copy that `backUp` has made.
    case notBackup(path: String, detail: String)
    /// The writer could not be made to sync every commit.
    case notDurable(path: String)
    case diskFull
    case failed(detail: String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let folder):
            "数据文件夹“\(folder)”里没有数据库。请检查 --data，或换一个空文件夹。"
        case .foreign(let path): "“\(path)”不是满天星的数据库。"
        case .damaged(let path, let detail):
            "数据库“\(path)”已损坏（\(detail)）。请用 mantianxing restore 从备份恢复。"
        case .newer(let path): "数据库“\(path)”由更新版本的满天星写成，请升级程序。"
        case .locked(let folder): "数据文件夹“\(folder)”正由另一个满天星进程写入，请等它结束后再试。"
        case .unreadable(let path, let detail): "无法读取“\(path)”：\(detail)。"
        case .unwritable(let path, let detail): "无法写入“\(path)”：\(detail)。"
        case .exists(let path): "“\(path)”已经存在。备份不覆盖任何文件，请换一个名字。"
        case .occupied(let folder):
            "数据文件夹“\(folder)”不是空的。恢复不覆盖任何数据，请先把它移走或改名，再恢复。"
        case .notBackup(let path, let detail): "“\(path)”不是可用的备份：\(detail)。"
        case .notDurable(let path): "数据库“\(path)”无法设为每次提交都落盘，拒绝启动。"
        case .diskFull: "磁盘已满，没有保存。请腾出空间后重试。"
        case .failed(let detail): "数据库出错：\(detail)。"
        }
    }
}
