import NIOCore

/// How long a connection may keep the service waiting, and how much it may send.
struct ConnectionLimits: Sendable {
    /// Between requests, and between two pieces of one request.
    var idle = TimeAmount.seconds(15)
    /// For the whole of a request's body.
    var body = TimeAmount.seconds(60)
    /// For a handler to answer after its request's body has failed.
    var answer = TimeAmount.seconds(10)
    /// Within which a reader must take ``progress`` bytes of what waits for it.
    var output = TimeAmount.seconds(30)
    var progress = 32 << 10
    /// How long what a client still sends is read and thrown away after it has been answered.
    var linger = TimeAmount.seconds(5)
    var lingerBytes = 16 << 20
    /// Bytes of a body beyond which a client that asks first is not told to go on.
    var bodySize = 65 << 20
}

extension ConnectionLimits {
    /// Bytes of a request's target.
    static let target = 8 << 10
    /// Bytes of one header field, its name included.
    static let field = 8 << 10
    static let fields = 100
    /// Bytes the parser puts up with, the target included: above the limits here, so that what
    /// exceeds them can be told which it was.
    static let parserField = 16 << 10
    static let parserHead = 24 << 10
}
