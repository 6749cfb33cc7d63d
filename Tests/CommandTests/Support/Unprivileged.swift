import Foundation

/// The program run as somebody to whom permissions apply; for root, who may open anything, that is
/// root without its capabilities.
enum Unprivileged {
    private static let setpriv = "/usr/bin/setpriv"

    static let isPossible = geteuid() != 0 || access(setpriv, X_OK) == 0

    /// What a line of shell runs the program by, for ``Workspace/shell(_:)``.
    static let program =
        geteuid() == 0 ? "\(setpriv) --inh-caps=-all --bounding-set=-all \"$0\"" : "\"$0\""
}
