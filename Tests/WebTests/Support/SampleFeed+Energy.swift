extension SampleFeed {
    /// Says the same as ``sound(asOf:)``, with readings: electricity of the building for September
    /// and October and half of November, water of floors 1 and 2 for October.
    static let measured = sound()
        .replacing("  <floor number=\"1\">\n", with: "  <floor number=\"1\">\n" + water("13"))
        .replacing("  <floor number=\"2\">\n", with: "  <floor number=\"2\">\n" + water("27"))
        .replacing(
            "</occupancyFeed>",
            with: """
                <energy kind="electricity" from="2026-09-01" to="2026-10-31" value="36600" unit="度"/>
                <energy kind="electricity" from="2026-11-01" to="2026-11-15" value="9" unit="MWh"/>
                </occupancyFeed>
                """)

    private static func water(_ tonnes: String) -> String {
        "    <energy kind=\"water\" from=\"2026-10-01\" to=\"2026-10-31\" value=\"\(tonnes)\" unit=\"吨\"/>\n"
    }
}
