extension String {
    /// Whether this is one line of Chinese, ending like a sentence.
    var isChineseLine: Bool {
        hasSuffix("。") && !contains { $0.isNewline }
            && unicodeScalars.contains { $0.properties.isIdeographic }
    }
}
