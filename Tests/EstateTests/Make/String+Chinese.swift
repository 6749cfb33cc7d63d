extension String {
    /// Whether this is a Chinese sentence.
    var isChinese: Bool {
        hasSuffix("。") && unicodeScalars.contains { $0.properties.isIdeographic }
    }
}
