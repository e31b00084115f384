"""Charts as SVG, drawn by the server itself from the numbers of a view.

Colours are stand-ins: the style sheet finds them by their value and puts the reader's light
or dark ones in their place, so one drawing serves both.
"""

from legation.site.drawing.compare import compare_drawing
from legation.site.drawing.pair import pair_drawing
from legation.site.drawing.trend import trend_drawing

__all__ = ["compare_drawing", "pair_drawing", "trend_drawing"]
