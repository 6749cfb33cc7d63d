/// The text of a native feed.
func nativeFeed(
    building: String = "5001030001", asOf: String = "2026-10-31", attributes: String = "",
    _ floors: String = #"<floor number="5"><unit id="501" area="1600" state="vacant"/></floor>"#
) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="\(building)" asOf="\(asOf)" \
    areaUnit="m2" industryEdition="2017" \(attributes)>
    \(floors)
    </occupancyFeed>

    """
}
