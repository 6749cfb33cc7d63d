"""Bodies for the fuzzing client: the samples, whole and spoilt in ways that a description can't tell of."""
import schemathesis
from feeds import sample, without_floors
from hypothesis import strategies as st
from service import SAMPLES

FEEDS = [(SAMPLES / name).read_bytes() for name in (
    "5001030010-2026-10-31.xml",  # UTF-16
    "5001030013-2026-10-31.xml",
    "5001030008-2025-10-31.xml",  # GB 18030
    "5001030004-2026-11-12.xml",  # some floors only
)] + [without_floors(sample("5001030001"), kept).encode() for kept in (1, 2, 3)]  # suspicious
ODD = [b"", b"<!DOCTYPE a>", b"\x00", b"\xff\xfe", b'"', b"&#x110000;", b"</floor>", b'<unit id="1" area="NaN"/>', b"-",
       b"9" * 400, "楼".encode() * 200]


@st.composite
def spoilt(draw):
    """A sample with a few places overwritten."""
    content = draw(st.sampled_from(FEEDS))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 40))
        content = content[:place] + draw(st.sampled_from(ODD) | st.binary(max_size=8)) + content[place + length:]
    return content


bodies = st.sampled_from(FEEDS) | spoilt() | st.binary(max_size=200)
schemathesis.openapi.media_type("application/xml", bodies, aliases=["text/xml"])
