import NIOCore

/// What happens when nothing happens.
extension ConnectionGuard {
    /// Sees to it that what is due next is looked at in time.
    ///
    /// What is due mostly moves away, with every piece that comes: the timer stays where it is and
    /// looks again.
    func arm(_ context: ChannelHandlerContext) {
        guard context.channel.isActive, let due = state.due(limits) else { return }
        if let timer, timer.time <= due.time { return }
        timer?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: due.time) { [self] in
            timer = nil
            look(context)
            arm(context)
        }
        timer = (task, due.time)
    }

    private func look(_ context: ChannelHandlerContext) {
        let now = context.eventLoop.now
        guard let due = state.due(limits), due.time <= now else { return }
        switch due {
        case .noAnswer, .closed: closeNow(context)
        case .idle:
            // The last answer may still be on its way.
            watchOutput(context)
            if state.output == nil { closeNow(context) }
        case .slowBody:
            // An answer that has begun can't be taken back.
            guard !state.isAnswering else { return closeNow(context) }
            state.incoming = .ignored
            state.bodyFailed = now
            context.fireErrorCaught(Problem.tooSlow)
        case .slowReader:
            let before = state.output?.bytes ?? 0
            watchOutput(context)
            if let output = state.output, output.bytes > before - limits.progress {
                closeNow(context)
            }
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        watchOutput(context)
        arm(context)
        context.fireChannelWritabilityChanged()
    }

    /// Looks at what waits to be taken by the other end, from now on.
    func watchOutput(_ context: ChannelHandlerContext) {
        let now = context.eventLoop.now
        let waiting = waitingBytes(context)
        state.output = waiting == 0 && context.channel.isWritable ? nil : (waiting, now)
        if state.output == nil { state.lastActivity = now }
    }

    /// Bytes written that the socket has not yet taken.
    func waitingBytes(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }
}
