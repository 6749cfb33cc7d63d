import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers on their way out, and the end of the connection after the last of them.
extension ConnectionGuard {
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            guard head.status.kind != .informational else { break }
            state.isAnswering = true
            state.closesAfterAnswer = state.answersLast
            guard state.closesAfterAnswer else { break }
            head.headerFields[.connection] = "close"
            return context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: break
        case .end:
            context.write(data, promise: promise)
            return answered(context)
        }
        context.write(data, promise: promise)
    }

    private func answered(_ context: ChannelHandlerContext) {
        state.isAnswering = false
        state.pending = max(0, state.pending - 1)
        state.lastActivity = context.eventLoop.now
        if state.closesAfterAnswer {
            beginClosing(context, isReadToEnd: state.incoming == .nothing)
        } else if state.pending == 0, let refusal = state.refusal {
            answer(refusal, context)
        }
        arm(context)
    }

    /// Answers a request that is not handed on; once it is its turn.
    func refuse(_ problem: Problem, _ context: ChannelHandlerContext) {
        state.incoming = .ignored
        guard state.pending == 0 else {
            state.refusal = problem
            return
        }
        answer(problem, context)
        arm(context)
    }

    private func answer(_ problem: Problem, _ context: ChannelHandlerContext) {
        state.refusal = nil
        let id = WebContext.freshID()
        let bytes = problem.json(requestID: id)
        var fields: HTTPFields = [
            .contentType: "application/problem+json", .contentLength: "\(bytes.count)",
            .connection: "close", .cacheControl: "no-store",
        ]
        if let name = Accounting.requestID { fields[name] = id }
        let head = HTTPResponse(status: problem.status, headerFields: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: bytes))), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        noteRefusal(
            Refusal(problem: problem, requestID: id, address: context.channel.remoteAddress))
        beginClosing(context, isReadToEnd: false)
    }

    /// Closes the connection once what has been written has gone and, where the client still sends,
    /// has had time to arrive.
    private func beginClosing(
        _ context: ChannelHandlerContext, isReadToEnd: Bool, until end: NIODeadline? = nil
    ) {
        guard state.closing == nil else { return }
        state.closing = .flushing(until: end)
        state.incoming = .ignored
        // A piece without bytes goes out after all before it.
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { [self] _ in
            flushed(context, isReadToEnd: isReadToEnd)
        }
        context.writeAndFlush(wrapOutboundOut(.body(ByteBuffer())), promise: written)
        watchOutput(context)
        arm(context)
    }

    private func flushed(_ context: ChannelHandlerContext, isReadToEnd: Bool) {
        guard context.channel.isActive else { return }
        state.output = nil
        guard !isReadToEnd else { return closeNow(context) }
        state.closing = .lingering(until: context.eventLoop.now + limits.linger)
        arm(context)
        read(context: context)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, context.channel.isActive else {
            return context.close(mode: mode, promise: promise)
        }
        // Closing drops what the socket has not yet taken, be it the end of an answer.
        if state.closing == nil {
            guard waitingBytes(context) > 0 else {
                return context.close(mode: mode, promise: promise)
            }
            let end = context.eventLoop.now + limits.output
            beginClosing(context, isReadToEnd: true, until: end)
        }
        context.channel.closeFuture.cascade(to: promise)
    }

    func closeNow(_ context: ChannelHandlerContext) {
        context.close(mode: .all, promise: nil)
    }
}
