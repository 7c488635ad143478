"""Countries and the adjectives that English makes of them; general knowledge, as the English-language press has it."""

from __future__ import annotations

DEMONYM = {
    "China": "Chinese",
    "South Korea": "South Korean",
    "Korea": "Korean",
    "Japan": "Japanese",
    "United States": "American",
    "Taiwan": "Taiwanese",
    "Hong Kong": "Hong Kong",
    "Russia": "Russian",
    "Germany": "German",
    "France": "French",
    "United Kingdom": "British",
    "Britain": "British",
    "India": "Indian",
    "Vietnam": "Vietnamese",
    "North Korea": "North Korean",
    "Australia": "Australian",
    "Canada": "Canadian",
    "Italy": "Italian",
    "Spain": "Spanish",
    "Thailand": "Thai",
}
#: What a syllable after a country makes of its adjective (중국인, 중국산, 중국식).
DEMONYM_TAILS = {"인": "", "어": "", "계": "", "식": "-style", "풍": "-style", "산": "-made", "제": "-made"}
