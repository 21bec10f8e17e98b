"""Page chrome: the words of a page that belong to the site and not to the article.

Told by wording alone: what ends an article, what is strewn into it, the prose of notices and sign-ups, and mere marks.
Where chrome has no words of its own (a menu, a list of other headlines), `anatomy` tells it by its shape and place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from transforms.word_sets import holds_one

Chrome = Literal["end", "furniture", "notice", "mark", "clock"]

_LONGEST_LABEL_CHARACTERS = 90
_LONGEST_LINE_CHARACTERS = 300  # of a form below as a whole
_LONGEST_NOTICE_CHARACTERS = 700


# All forms are in lower case and are looked for in lower case: a pattern that takes any case takes five times as long.
def _lines(*forms: str) -> re.Pattern[str]:
    return re.compile(r"\W{0,6}(?:" + "|".join(forms) + r")\W{0,6}")


def _openings(*forms: str) -> re.Pattern[str]:
    return re.compile(r"\W{0,6}(?:" + "|".join(forms) + r")")


_STORIES = (
    r"(?:stor(?:y|ies)|articles?|news|posts?|coverage|content|topics?|reading|reads|links?|items?|videos?"
    r"|searches|stocks"
    r"|tags?|headlines|features|galleries|podcasts?|keywords|reports?|updates)"
)
_PRAISE = (
    r"(?:most|top|latest|trending|popular|recommended|related|recent|further|similar|featured|suggested|sponsored"
    r"|editor['’]?s)"
)

# Headings of what stands below an article: nothing after them belongs to it.
_END_LINES = _lines(
    rf"{_PRAISE}(?: {_PRAISE})?(?: (?:on|from|in|for|by|to|the|our|this|more|today|now"
    rf"|\w+)){{0,3}}? {_STORIES}(?: {_STORIES})?(?: (?:on|from|in|for|by|to|this|you)(?: [\w'’&.]+){{1,4}})?",
    r"(?:most|what['’]s) (?:read|popular|viewed|shared|commented|recent|watched|trending|hot)(?: (?:on|in|from"
    r"|now|this)(?: \w+){0,3})?",
    r"related|trending(?: now)?|recommended(?: for you| videos)?|popular|editor['’]?s['’]? (?:picks?|choice)"
    r"|up next|hot news|more to explore|more coverage",
    r"(?:you (?:may|might|will) (?:also|be)|you['’]ll|we think you['’]?(?:ll| will| may"
    r"| might)?)(?: also)? (?:like|enjoy|love|interested in)(?: \w+){0,4}",
    r"(?:read|see|watch|hear) next|what to read next|next (?:article|story|post|up)|previous (?:article|story"
    r"|post)|read more about|more from (?:our|the|this)? ?.{2,40}",
    r"more (?:in|on|about|from|like|news|stories|coverage)(?: .{2,40})?|other (?:stories|news"
    r"|articles)(?: .{2,30})?|more stories|more news",
    r"(?:view|read|show|see|load|hide|post|join|write|leave|add|all|reader|user|facebook)?(?: (?:all|the|a"
    r"|your|\d{1,6}|conversation))?(?: (?:and|more))? ?comments?(?: \(?\d{1,6}\)?| section| policy| below)?",
    r"\d{1,6} (?:comments?|responses?|replies|thoughts on .{2,80})|join the (?:conversation|discussion)"
    r"|discussion|leave a (?:reply|comment|response)|have your say|what do you think",
    r"(?:read more on |filed under|topics?|tags?|tagged|categories|keywords|key words|in this (?:story"
    r"|article)|article (?:topics|tags)|read more about|more about)(?: (?:these topics|in|with|under|as|this"
    r"|these|the))?",
    r"about the (?:authors?|writers?|contributors?)|(?:about|written by|contributors?)(?: the (?:author"
    r"|writer))?|meet the author",
    r"follow .{2,40} on (?:twitter|facebook|instagram|x|telegram|whatsapp|linkedin|google news"
    r"|social media)(?:\W.{0,40})?|follow us.{0,40}|stay connected|connect with us|our newsletters?"
    r"|newsletters?",
    r"links|site (?:map|index|information)|footer|quick links|useful links|company|our network|around the web"
    r"|from around the web|promoted|paid (?:content|partners?)|partner content",
    r"mehr zum thema|mehr (?:aus|von|über|zu) .{2,40}|meistgelesen(?:e artikel)?|das könnte (?:sie"
    r"|dich) auch interessieren|auch interessant|zur startseite|kommentare|schlagworte|themen"
    r"|(?:sur le )?même sujet|lire aussi|à lire aussi|les plus lus|lo más (?:leído|visto)|te puede interesar"
    r"|noticias relacionadas|leggi anche|più letti|lees ook|meest gelezen",
)
_END_OPENINGS = _openings(
    r"(?:©|\(c\) ?\d{4}|copyright\b)|(?:all )?(?:content |contents )?(?:©|copyright) ",
    r"(?:tags?|topics?|filed under|tagged(?: with| in)?|categories|more on|schlagworte|keywords): ?\S",
    r"(?:about|disclaimer|privacy policy|terms of (?:use|service))$",
)

# Single labels of buttons, ads, players and share bars.
_NETWORKS = (
    r"(?:facebook|twitter|x(?: \(?twitter\)?)?|instagram|whatsapp|linked-?in|reddit|pinterest|telegram|e-?mail"
    r"|messenger|tumblr|flipboard|pocket"
    r"|line|vk|viber|weibo|wechat|google\+?|google news|blue-?sky|threads|mastodon|tik-?tok|you-?tube|snapchat"
    r"|print|rss|sms|copy link|link|hacker news|xing|gettr|gab|truth|digg|skype)"
)
_FURNITURE_LINES = _lines(
    rf"{_NETWORKS}(?:[\s,|/]{{0,3}}{_NETWORKS}){{0,8}}",
    rf"(?:share|tweet|pin|post|send|save|follow|like|e-?mail|copy|print|listen|watch|view|open)(?: (?:this|the"
    rf"|us|it|link|article|story|page|item|gallery|video|post|with|on|via|by|to|in|full|image|gallery|your"
    rf"|friends?|friend|more|all|a|an|{_NETWORKS})){{0,6}}(?: \(opens in (?:a )?new (?:window|tab)\))?",
    r"(?:send|e-?mail) this .{0,40}|tap here .{0,60}",
    r"share(?:d)? ?(?:this)? ?(?:with|on|via|by|:).{0,40}|share options|sharing options"
    r"|\d[\d.,]{0,6}k? ?(?:shares?|views?|likes?|reactions?|followers?|comments?)",
    r"(?:story |article )?continue(?:s|d)? (?:below|reading|after).{0,40}|advertisement(?: \d{1,2})?"
    r"|advertisements?|ads?|advert|sponsored(?: content| by.{0,30})?|promoted|anzeige|werbung|publicité"
    r"|publicidad|pubblicità|advertentie",
    r"(?:read|see|learn|load|show|view|watch|hear|find|get) (?:more|less|all|full|also|on|now|here|transcript"
    r"|original|the full (?:story|article)|full (?:story|article|bio|image|screen))(?: (?:here|about|on|»"
    r"|>))?(?:\W.{0,3})?",
    r"(?:mehr|weiter)(?: (?:lesen|anzeigen|erfahren|laden))|weiterlesen|teilen|drucken|merken|startseite|suche"
    r"|menü|anmelden|abonnieren|schließen",
    r"close|menu|search|home(?:page)?|back(?: to (?:the )?(?:top|home|homepage|article|news))?"
    r"|skip(?: to)?(?: (?:the )?(?:main )?(?:content|navigation|article|footer|menu|header|search))?|top|next"
    r"|previous|prev|play(?: video| now)?|pause|mute|unmute|loading\W*|load more|refresh|print|gallery|photos?"
    r"|videos?|live|live tv|toggle.{0,30}|main navigation|navigation|breadcrumb.{0,20}",
    r"(?:sign|log)(?: ?(?:in|out|on))(?: (?:to|for|with|now|here|or).{0,40})?|sign ?up(?: now| here)?"
    r"|subscribe(?: now| today)?|register(?: (?:now|here|for).{0,30})?|my account|create (?:an )?(?:free )?account"
    r"|account|donate(?: now)?|join(?: now| us| free)?|profile|settings|support us|become a (?:member"
    r"|subscriber)|manage (?:account|subscription|preferences)",
    r"(?:privacy|cookie|cookies|terms|advertise|advertising|accessibility|careers|contact|about|jobs|help"
    r"|faqs?|feedback|sitemap|site map|rss|subscriptions?|do not sell|ad choices|adchoices|legal|imprint"
    r"|impressum|datenschutz|agb|kontakt|licensing|press|corrections|masthead|staff|editorial)(?: (?:&|and|of"
    r"|us|policy|policies|settings|preferences|notice|statement|conditions|use|service|with us|center|centre"
    r"|or share|my|personal|information|info|data|rights|choices|guidelines|standards|code|terms|choice)){0,9}",
    r"(?:enlarge|expand|zoom|click|tap)(?: (?:to|here|on|this|image|the|photo|photos|enlarge|expand|icon"
    r"|for more|view|play|share|copy|open|see|full|size)){0,6}|enlarge this image|toggle caption|hide caption"
    r"|caption|image \d{1,3} of \d{1,3}|(?:\d{1,3} (?:of|/) \d{1,3}\W{0,3})|video player.{0,30}|arrow|icon"
    r"|plus icon|image|logo|thumbnail|slideshow|view gallery|view comments",
    r"(?:add|follow|set|choose|make|prefer) .{0,40}(?:preferred|trusted) source.{0,40}|preferred source"
    r"|link copied!?|copied!?|copy url|bookmark|save article|save|saved|listen(?: to (?:this )?(?:article"
    r"|story))?(?: \(?\d{1,2}:?\d{0,2}.{0,10})?|audio|text size|font size|(?:in"
    r"|de)crease (?:article )?font size|read time|reading time",
    r"\d{1,3}[ -]?(?:min(?:ute)?s?)\.?(?: (?:read|ago|listen|watch|video))?(?: time)?|(?:reading time|lesezeit"
    r"|read time)\W{0,3}\d{1,2} ?min.{0,8}|(?:about |an |a )?(?:\d{1,3} )?(?:second|minute|min|hour|hr|day"
    r"|week|month|year)s? ago|\d{1,2}[hmd](?: \d{1,2}m)? ago|vor \d{1,2} \w{4,8}|just now|yesterday|today",
    r"(?:for immediate release|(?:press|news|media) release)(?: .{2,40})?|embargoed until .{4,60}",
    r"(?:article|story|main|page) (?:content|continues|body|information|tools|share options)|related coverage"
    r"|related articles?|related (?:topics?|stories|content|video)|latest (?:videos? from|news)|our standards"
    r"|more videos?|up next|what to know|key points|now playing|sign up here|in the news|breaking(?: news)?"
    r"|topics?",
    r"by signing up.{0,200}|your e-?mail(?: address)?.{0,20}|enter your e-?mail.{0,30}|e-?mail(?: address)?\*?"
    r"|first name|last name|password|username|search for|search query|submit(?: search)?|name|website|send|ok"
    r"|got it|accept(?: all)?|reject(?: all)?|i agree|agree|cancel|done|thank you!?|thanks for signing up!?"
    r"|get started|learn more|try again|switch edition.{0,30}|u\.?s\.? edition|international edition|edition"
    r"|sections|language|english|español|deutsch|français|light|dark|grid|list|share|required"
    r"|opens in new window|\(?opens in (?:a )?new (?:window|tab)\)?",
)
_SOURCE = re.compile(r"\W{0,6}SOURCE:? [A-Z].{2,60}\W{0,6}")
# A clip's length, or "18:42" over an entry of a live report.
_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d(?: ?[ap]\.?m\.?)?")
# Counters and rules: "1,204", "###", "1:05 / 4:30".
_MARKS = re.compile(
    r"\d{1,2}:\d\d(?:\s?/\s?\d{1,2}:\d\d)?|\d{1,7}|\d{1,3}(?:,\d{3}){1,3}|[\d.,]{1,9}k|[^\w]{1,12}|【\d{1,3}】|\W{0,3}(?:ends|30)\W{0,3}"
)
_FURNITURE_OPENINGS = _openings(
    r"(?:related|read(?: also| more| next)?|also read|see also|more|watch(?: (?:now|live|more|this))?"
    r"|must read|read this|recommended|don['’]t miss|in pics|in photos|listen|lesen sie auch|mehr dazu"
    r"|lire aussi|lea también|leer más|lees ook)\s?(?::|>>|»|\||–)\s?\S",
    r"(?:also read|read also|see also|read next)\b",
    r"(?:share|follow|find|like|join) (?:this|us|\w+ on)\b.{0,50}(?:facebook|twitter|instagram|whatsapp"
    r"|telegram|google|social|linkedin)",
    r"\(?for (?:the )?(?:latest|more) .{2,60}(?:please )?follow ",
    r"(?:home|news|startseite) ?(?:>|»|›|/|→|\|) ?\S",
)

# Prose that a site speaks in its own name; looked for anywhere in a paragraph of moderate length.
_NOTICE = re.compile(
    r"\b(?:(?:we|us|our (?:site|partners|website)|this (?:web)?site|you) use[sd]? cookies|cookies? (?:policy"
    r"|settings|preferences|notice)|uses? cookies"
    r"|privacy (?:policy|notice|statement)|terms (?:of (?:service|use)|and conditions|& conditions)"
    r"|by (?:signing up|submitting (?:your|this|my)|subscribing|clicking|entering your|providing your"
    r"|creating an|registering|continuing to)"
    r"|sign(?:ing)? up (?:for|to|here|below|now|today)|(?:to|and) sign up|(?:subscribe|subscribing) (?:to|now"
    r"|today|here|for)|unsubscribe|subscribers? (?:only|can|get)|our (?:\w+ ){0,3}newsletters?|(?:daily|weekly"
    r"|free|e-?mail|morning|evening) newsletters?|newsletter (?:sign|to)"
    r"|(?:straight|right|delivered|directly|sent) to your (?:inbox|mailbox|email|phone)|to your inbox"
    r"|in your inbox|your (?:e-?mail address|ad blocker|browser settings|subscription|account)"
    r"|e-?mail address (?:will not|is not|below)|valid e-?mail"
    r"|all rights reserved|rights reserved|may not be (?:published|reproduced|republished|distributed|copied)"
    r"|redistribut(?:ed|ion) (?:is|without)|without (?:the )?(?:prior )?(?:written |express )?(?:permission"
    r"|consent)|registered (?:trademark|office|in england|company)|is part of the .{2,60}network"
    r"|affiliate (?:commission|links?|compensation)|(?:earn|receive) (?:a|an|some)? ?(?:small |affiliate "
    r"|portion of )?(?:commission|sales|revenue)|purchase through (?:our )?links|links on (?:our|this) (?:site"
    r"|page)|independently (?:chosen|selected|reviewed)"
    r"|(?:enable|turn on|requires?) javascript|javascript (?:is|must|enabled)|ad-?blockers?"
    r"|protected by recaptcha|recaptcha|powered by (?:disqus|wordpress|taboola|outbrain)|comments powered by"
    r"|supports html5|web browser that|video has failed|failed to load"
    r"|(?:advertisement|ad) has not loaded|article continues below|story continues (?:below|after)|(?:download"
    r"|get) (?:our|the) (?:free )?(?:\w+ )?app\b|(?:follow|like|find|join) us on|join our (?:whatsapp|telegram"
    r"|community|facebook)|on (?:whatsapp|telegram|google news) (?:and|for|channel)"
    r"|preferred source on google|follow \w+(?: \w+)? on (?:twitter|x|facebook|instagram|google news|whatsapp)"
    r"|follow @|support (?:our|independent|quality|local|the) (?:journalism|work|reporting)"
    r"|become a (?:member|subscriber|supporter|patron)|make a (?:donation|contribution)|log ?in to|logged in"
    r"|already (?:a (?:subscriber|member)|have an account)|create (?:an|a free|your) account|free trial"
    r"|commenting policy|(?:giving|contributing|give|for) (?:us )?as little as|(?:keep|help) (?:our "
    r"|the )?(?:news|journalism|site)(?: \w+)? free|high-quality journalism|unlimited (?:online )?access"
    r"|support(?:ing)? (?:our|local|independent) (?:journalism|newsroom)|we independently|recommended products"
    r"|(?:exclusive|additional) articles|e-?paper\b|community (?:guidelines|rules|standards)|required fields"
    r"|post a comment|comments (?:are closed|section below|may be moderated|on this article)|moderated"
    r"|report an? (?:error|typo|correction)|got a (?:story|tip|confidential)|send (?:us )?(?:a "
    r"|your )?(?:tips?|news|letters)|contact (?:us (?:at|on|by|via|here|if|for|with)|the (?:author|newsroom))"
    r"|e-?mail(?:ing)? (?:us|the (?:author|newsroom))|(?:get in touch|reach out) (?:with|to) (?:us|our)"
    r"|reach (?:him|her|them) at|can be reached at|for more (?:stories|news|articles) like this"
    r"|check (?:out )?our (?:news )?page"
    r"|third[- ]party content|opens? in (?:a )?new (?:tab|window)|click here|read our|view our|visit our"
    r"|view all posts|view all articles|loading\.\.\.|try refreshing|pic\.twitter\.com|datenschutz(?:erklärung"
    r"|bestimmungen)|newsletter anmelden|jetzt abonnieren|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos)"
)
# One of these stands in every notice; looking for them first is what keeps prose fast.
_NOTICE_SIGNS = (
    "cookie", "privacy", "terms ", "by submit", "by click", "by enter", "by provid", "by creat", "by regist",
    "by contin", "sign", "subscri", "inbox", "rights", "permission", "consent", "redistribut", "may not be",
    "registered", "network", "commission", "affiliate", "purchase t", "links on", "independently",
    "javascript", "blocker", "captcha", "powered", "html5", "browser that", "failed", "not loaded", "below",
    "continues", " app", "us on", "our ", "google", "follow", "support", "become a", "make a ", "log in",
    "login", "logged", "already a", "already have", "create ", "trial", "community", "required f", "comment",
    "moderated", "report a", "got a ", "send ", "contact ", "mail", "touch", "reach", "for more", "check ",
    "third", "as little as", "news", "journalism", "access", "recommended", "articles", "paper", "new tab",
    "new window", "click here", "view all", "loading", "refreshing", "twitter", "datenschutz", "abonnieren",
    "vorbehalten", "réservés", "reservados",
)  # fmt: skip


def read(text: str) -> Chrome | None:
    """Which kind of chrome a block is by its wording: "Related stories", "Share on Facebook", "We use cookies ..."."""
    if len(text) <= _LONGEST_LABEL_CHARACTERS:
        return label(text) or _notice(text)
    lowered = text.lower()
    if _END_OPENINGS.match(lowered):
        return "end"
    return "furniture" if _FURNITURE_OPENINGS.match(lowered) else _notice(text)


@lru_cache(maxsize=8192)  # a site prints the same labels on all of its pages
def label(text: str) -> Chrome | None:
    """The same for one short line alone; the prose of notices is not looked for."""
    lowered = text.lower()
    if len(text) > _LONGEST_LINE_CHARACTERS:
        return "end" if _END_OPENINGS.match(lowered) else "furniture" if _FURNITURE_OPENINGS.match(lowered) else None
    if _END_LINES.fullmatch(lowered) or _END_OPENINGS.match(lowered):
        return "end"
    if _FURNITURE_LINES.fullmatch(lowered) or _SOURCE.fullmatch(text) or _FURNITURE_OPENINGS.match(lowered):
        return "furniture"
    if _CLOCK.fullmatch(lowered):
        return "clock"
    return "mark" if _MARKS.fullmatch(lowered) else None


def _notice(text: str) -> Chrome | None:
    if len(text) > _LONGEST_NOTICE_CHARACTERS:
        return None
    lowered = text.lower()
    return "notice" if holds_one(lowered, _NOTICE_SIGNS) and _NOTICE.search(lowered) else None
