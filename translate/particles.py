"""Korean particles that follow the sound of an English word standing before them."""

from __future__ import annotations

import re

from translate.marking import fit_particle

#: Longer particles that follow the sound: after a consonant, after a vowel. Those of 을/를, 은/는, 과/와, 이/가 and
#: 으로/로 are mended by `fit_particle`.
LONG_PARTICLES = (
    ("이라는", "라는"), ("이라고", "라고"), ("이라며", "라며"), ("이라면", "라면"), ("이란", "란"), ("이나", "나"),
    ("이며", "며"), ("이었", "였"), ("이든", "든"), ("으로부터", "로부터"), ("으로서", "로서"), ("으로써", "로써"),
    ("으로는", "로는"), ("으로도", "로도"), ("으로만", "로만"), ("으로의", "로의"), ("과의", "와의"), ("과는", "와는"),
    ("과도", "와도"),
)  # fmt: skip
VOWELS = "aeiouywr"  # as `fit_particle` hears them
HANGUL = re.compile("[가-힣]")


def followed(name: str, rest: str) -> str:
    """Return what follows a name with its particle suited to the sound of the name.

    >>> followed("Fengxian", "는 크다."), followed("Gaoyou", "이라는 곳"), followed("Hefei", "도 크다.")
    ('은 크다.', '라는 곳', '도 크다.')
    """
    for closed, open_ in LONG_PARTICLES:
        for form in (closed, open_):
            if rest.startswith(form) and (form[-1] in "었였" or not HANGUL.match(rest[len(form) :])):
                return (open_ if name[-1:].lower() in VOWELS else closed) + rest[len(form) :]
    return fit_particle(name, rest)
