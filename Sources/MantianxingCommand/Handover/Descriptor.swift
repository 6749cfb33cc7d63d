import Foundation

/// An open file or socket, closed when nobody holds it any more.
final class Descriptor: Sendable {
    let number: CInt

    init(_ number: CInt) {
        self.number = number
    }

    deinit { close(number) }
}
