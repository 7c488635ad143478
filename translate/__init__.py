"""hanyin's translator: the glossary drives, the check decides (front door is written once the parts stand)."""
