"""hanyin's term miner and glossary (front door is written once the parts stand)."""
