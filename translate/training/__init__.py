"""Builds the Korean–English argos package from parallel text: an optional extra, never imported by the rest."""
