import CLibXML2

/// libxml2's push parser with SAX2 callbacks that copy what they are shown into a batch.
///
/// A class because libxml2 keeps a pointer to its state; the callbacks run only inside ``parse``
/// and ``finish``.
final class PushParser {
    private let state: UnsafeMutablePointer<ParserState>
    private let context: xmlParserCtxtPtr?

    init(limits: ReadingLimits) {
        _ = LibXML2.isReady
        state = .allocate(capacity: 1)
        state.initialize(to: ParserState(limits: limits))
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = {
            state, local, _, namespace, declarations, _, count, _, attributes in
            state?.assumingMemoryBound(to: ParserState.self).pointee
                .start(local, namespace, isPlain: declarations + count == 0, Int(count), attributes)
        }
        handler.endElementNs = { state, local, _, namespace in
            state?.assumingMemoryBound(to: ParserState.self).pointee.end(local, namespace)
        }
        handler.characters = { state, text, count in
            state?.assumingMemoryBound(to: ParserState.self).pointee.text(text, Int(count))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { state, _ in
            state?.assumingMemoryBound(to: ParserState.self).pointee.passOver()
        }
        handler.processingInstruction = { state, _, _ in
            state?.assumingMemoryBound(to: ParserState.self).pointee.passOver()
        }
        handler.internalSubset = { state, _, _, _ in
            state?.assumingMemoryBound(to: ParserState.self).pointee.stop(.doctype)
        }
        handler.serror = { state, error in
            guard let error else { return }
            state?.assumingMemoryBound(to: ParserState.self).pointee.complain(error)
        }
        context = xmlCreatePushParserCtxt(&handler, state, nil, 0, nil)
        if let context {
            // No network ever; the declared encoding is ignored because the text is UTF-8 by now.
            // Never NOENT, DTDLOAD, DTDATTR, XINCLUDE, HUGE or RECOVER.
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            xmlCtxtUseOptions(context, CInt(options))
            state.pointee.context = context
        }
    }

    deinit {
        xmlFreeParserCtxt(context)
        state.deinitialize(count: 1)
        state.deallocate()
    }

    func parse(
        _ text: UnsafeBufferPointer<UInt8>, tags scanner: inout TagScanner
    ) throws(DocumentError) {
        guard let base = text.baseAddress, !text.isEmpty else { return }
        swap(&state.pointee.scanner, &scanner)
        let pieces = base.withMemoryRebound(to: CChar.self, capacity: text.count) {
            xmlParseChunk(context, $0, CInt(text.count), 0)
        }
        swap(&state.pointee.scanner, &scanner)
        try check(pieces)
    }

    func finish(atLine line: Int, column: Int) throws(DocumentError) {
        guard state.pointee.hasSeenRoot else {
            if state.pointee.error == nil, state.pointee.isBlank {
                throw DocumentError(reason: .empty, line: 1, column: 1)
            }
            try check(xmlParseChunk(context, nil, 0, 1))
            throw DocumentError(reason: .truncated, line: line, column: column)
        }
        let wasOpen = state.pointee.depth > 0
        let result = xmlParseChunk(context, nil, 0, 1)
        if wasOpen, state.pointee.error != nil || state.pointee.depth > 0 {
            throw DocumentError(reason: .truncated, line: line, column: column)
        }
        try check(result)
        guard let context, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
            throw DocumentError(
                reason: .notWellFormed(number: 0, detail: ""), line: line, column: column)
        }
    }

    func takeBatch() -> ElementBatch {
        state.pointee.takeBatch()
    }

    private func check(_ result: CInt) throws(DocumentError) {
        if let error = state.pointee.error { throw error }
        if result != 0 {
            throw DocumentError(
                reason: .notWellFormed(number: Int(result), detail: ""),
                line: Int(context?.pointee.input?.pointee.line ?? 1),
                column: Int(context?.pointee.input?.pointee.col ?? 1))
        }
    }
}
