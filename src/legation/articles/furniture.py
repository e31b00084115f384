"""Lines of a page that belong to the site and not to the article."""

from __future__ import annotations

import re

# Headings of lists of other articles: what follows them is headlines, not text.
_LISTS = re.compile(
    r"(?:top (?:\d+|stories|news|posts|picks)(?: (?:of )?(?:this|the) (?:week|month|day))?|"
    r"(?:popular|related|recent|latest|trending|similar|featured|more|other|recommended|"
    r"most (?:popular|read|viewed|shared|commented)|you (?:may|might) also like|read next|"
    r"up next|editor['’]?s? (?:picks?|choice)|don['’]t miss|must read|also read|read more|"
    r"in other news|from our partners|around the web|what to read next)"
    r"(?: (?:articles?|news|posts?|stories|topics|videos?|reads?|now|today|on this topic|"
    r"from .{1,40}|in .{1,30}|by .{1,40}|for you|headlines))*)\s*[:»>…]*",
    re.I,
)
_LINES = re.compile(
    r"(?:please enter your (?:comment|name).*|leave a (?:reply|comment).*|(?:log in|sign in) to "
    r"(?:leave a )?comment.*|\d+ comments?|(?:no )?comments?(?: \(?\d+\)?)?|post (?:a )?comment|"
    r"your email address will not be published.*|save my name,? e-?mail.*|name:?\*?|e-?mail:?\*?|"
    r"website:?|comment:?\*?|you have entered an incorrect email address.*|cancel reply|"
    r"please enter your email address here.*|report (?:an )?(?:error|ad).*|"
    r"(?:share|tweet|pin|print|email|e-mail|like|follow|save|copy link|facebook|twitter|x|whatsapp|"
    r"telegram|linkedin|pinterest|reddit|messenger|viber|instagram|youtube|tumblr)"
    r"(?:[ ,|/•·]+(?:share|tweet|this|article|story|on|via|with|friends|us|it|print|email|"
    r"facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|messenger|viber|link))*\s*:?|"
    r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies.*|accept(?: all)?(?: cookies)?|"
    r"(?:cookie|privacy) (?:policy|settings|preferences|notice)|terms (?:of (?:use|service)|"
    r"(?:and|&) conditions)|"
    r"manage (?:consent|cookies|preferences)|by continuing to (?:use|browse).*|"
    r"(?:sign up|subscribe|register)(?: (?:now|here|today|free|to|for|up|with)\b.{0,120})?[.!]?|"
    r"(?:get|receive) (?:the|our|all) .{0,60}(?:newsletter|inbox|updates).{0,60}|"
    r".{0,50}\bnewsletters?(?: sign-?up)?[.!]?|join our (?:telegram|whatsapp|channel).*|"
    r"advertisement|advertising|sponsored(?: content)?|story continues below.*|"
    r"article continues (?:after|below).*|skip to (?:main )?content|(?:main )?menu|search|home|"
    r"log ?in|sign in|my account|back to top|load more(?: posts)?|view all|see all|show more|"
    r"next (?:article|post)|previous (?:article|post)|listen to (?:this )?article.*|"
    r"(?:\d+ )?min(?:ute)?s?[ -]read|reading time:?.{0,20}|all rights reserved\.?|"
    r"(?:©|\(c\)|copyright) .{0,120}|click here.{0,80}|photo gallery|"
    r"follow us(?: on .{0,60})?|download (?:the|our) app.*|(?:view|see) (?:more|comments).*)",
    re.I,
)
_LONGEST = 220


def is_list_heading(line: str) -> bool:
    """Tell whether a line opens a list of other articles ("Top 5 This Week", "Related News")."""
    line = line.strip(" *_#•·-–—|:")
    return 3 < len(line) < 80 and _LISTS.fullmatch(line) is not None


def is_furniture(line: str) -> bool:
    """Tell whether a line is a button, a form, a cookie notice, a share or subscribe line."""
    line = line.strip(" *_#•·|")
    return not line or (len(line) <= _LONGEST and _LINES.fullmatch(line) is not None)


def is_prose(line: str) -> bool:
    """Tell whether a line reads as a paragraph and not as a headline or a label."""
    line = line.rstrip(" \"'”’»)]*")
    ends = line.endswith((".", "!", "?", "…", ":", "。", "！", "？", "।"))
    return (
        len(line) >= 200 or (len(line) >= 60 and ends) or (line.endswith("。") and len(line) > 20)
    )
