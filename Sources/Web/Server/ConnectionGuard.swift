import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Keeps one connection within its limits, where Hummingbird would wait or read on without end.
///
/// - A body that takes too long ends in an error its handler sees, and so in an answer.
/// - An answer given before its request has been read to the end is the connection's last. What the
///   client still sends is read and thrown away for a while, for a connection closed with bytes
///   unread is reset, and the answer lost.
/// - Requests that can't be read, or could be read in two ways, are answered here.
/// - A reader that takes nothing is left.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    let limits: ConnectionLimits
    /// Told of requests that were answered here.
    let noteRefusal: @Sendable (Refusal) -> Void
    var state = ConnectionState(now: .now())
    var timer: (task: Scheduled<Void>, time: NIODeadline)?
    /// Bytes thrown away since the connection began to close.
    var discarded = 0

    /// A request that was not handed on.
    struct Refusal: Sendable {
        let problem: Problem
        let requestID: String
        let address: SocketAddress?
    }

    init(_ limits: ConnectionLimits, noteRefusal: @escaping @Sendable (Refusal) -> Void) {
        self.limits = limits
        self.noteRefusal = noteRefusal
    }

    func handlerAdded(context: ChannelHandlerContext) {
        state.lastActivity = context.eventLoop.now
        // Where the socket takes megabytes, nobody could tell slow readers from stuck ones.
        try? context.channel.syncOptions?.setOption(Self.unsentBytes, value: 128 << 10)
        arm(context)
    }

    private static let unsentBytes = ChannelOptions.Types.SocketOption(
        level: .tcp, name: NIOBSDSocket.Option(rawValue: CInt(TCP_NOTSENT_LOWAT)))

    func channelActive(context: ChannelHandlerContext) {
        state.lastActivity = context.eventLoop.now
        arm(context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        // Without an error the end of the connection would pass for the end of the body.
        if state.incoming == .body { context.fireErrorCaught(Problem.bodyIncomplete) }
        state.incoming = .ignored
        timer?.task.cancel()
        timer = nil
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        state.lastActivity = context.eventLoop.now
        switch unwrapInboundIn(data) {
        case .head(let head):
            guard state.incoming == .nothing, !state.isLast, state.closing == nil else {
                state.incoming = .ignored
                return
            }
            if let problem = RequestHeadCheck.problem(of: head) {
                return refuse(problem, context)
            }
            state.pending += 1
            state.incoming = .body
            state.bodyBegan = state.lastActivity
            state.isLast = RequestHeadCheck.isLast(head)
            context.fireChannelRead(data)
            if state.pending == 1, RequestHeadCheck.awaitsContinue(head, limit: limits.bodySize) {
                context.writeAndFlush(
                    wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        case .body(let bytes):
            if state.incoming == .body { return context.fireChannelRead(data) }
            discarded += bytes.readableBytes
        case .end:
            guard state.incoming == .body else { return }
            state.incoming = .nothing
            context.fireChannelRead(data)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        state.isReading = false
        context.fireChannelReadComplete()
        // Nobody else asks for what is thrown away.
        if state.closing != nil { read(context: context) }
        arm(context)
    }

    func read(context: ChannelHandlerContext) {
        // A client that sends on and on is no longer read, but left time to read.
        if state.closing != nil, discarded >= limits.lingerBytes { return }
        if !state.isReading {
            state.isReading = true
            state.readBegan = context.eventLoop.now
            arm(context)
        }
        context.read()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch state.incoming {
        case .body:
            state.incoming = .ignored
            context.fireErrorCaught(Problem.bodyIncomplete)
        case .nothing where !(error is HTTPParserError): context.fireErrorCaught(error)
        case .nothing where state.closing == nil && !state.isLast:
            let isOverflow = error as? HTTPParserError == .headerOverflow
            refuse(isOverflow ? .headersTooLarge : .malformed("这不是格式正确的 HTTP 请求。"), context)
        case .nothing, .ignored: state.incoming = .ignored
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: state.isLast = true
        case ChannelEvent.inputClosed where state.closing != nil: closeNow(context)
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }
}
