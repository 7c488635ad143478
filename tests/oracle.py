"""Runs in the oracle environment, never in ours: reads exported files with other people's readers, prints JSON.

python oracle.py FOLDER   ->  {"deepl": {...}, "tbx-v2": [[source, target], ...], "rng": {...}, ...}
"""

import csv
import json
import sys
from pathlib import Path

#: The core structure of TBX-Basic as far as we write it, after TBXcoreStructV03 of ISO 30042:2019 (RELAX NG): which
#: element holds which, in what order, with which values of `type`.
CORE = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:iso:std:iso:30042:ed-2"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
 <start><element name="tbx">
  <attribute name="style"><choice><value>dca</value><value>dct</value></choice></attribute>
  <attribute name="xml:lang"/>
  <attribute name="type"><data type="string"><param name="pattern">TBX-.+</param></data></attribute>
  <element name="tbxHeader"><element name="fileDesc">
   <optional><element name="titleStmt"><element name="title"><text/></element></element></optional>
   <oneOrMore><element name="sourceDesc">
    <oneOrMore><element name="p"><text/></element></oneOrMore>
   </element></oneOrMore>
  </element></element>
  <element name="text"><element name="body"><oneOrMore><element name="conceptEntry">
   <optional><attribute name="id"><data type="ID"/></attribute></optional><ref name="aux"/>
   <oneOrMore><element name="langSec"><attribute name="xml:lang"><data type="language"/></attribute><ref name="aux"/>
    <oneOrMore><element name="termSec"><element name="term"><text/></element>
     <choice><zeroOrMore><ref name="termNote"/></zeroOrMore><zeroOrMore><ref name="dct"/></zeroOrMore></choice>
     <ref name="aux"/></element></oneOrMore>
   </element></oneOrMore>
  </element></oneOrMore></element></element>
 </element></start>
 <define name="termNote"><choice>
  <element name="termNote"><attribute name="type"><value>administrativeStatus</value></attribute><choice>
   <value>preferredTerm-admn-sts</value><value>admittedTerm-admn-sts</value>
   <value>deprecatedTerm-admn-sts</value><value>supersededTerm-admn-sts</value></choice></element>
  <element name="termNote"><attribute name="type"><value>termType</value></attribute><choice>
   <value>fullForm</value><value>acronym</value><value>abbreviation</value>
   <value>shortForm</value><value>variant</value><value>phrase</value></choice></element>
 </choice></define>
 <define name="aux"><choice>
  <zeroOrMore><choice><ref name="note"/>
   <element name="descrip"><attribute name="type"><choice><value>context</value><value>definition</value>
    <value>subjectField</value></choice></attribute><text/></element>
   <element name="admin"><attribute name="type"><choice><value>customerSubset</value><value>projectSubset</value>
    <value>source</value></choice></attribute><text/></element></choice></zeroOrMore>
  <zeroOrMore><choice><ref name="note"/><ref name="dct"/></choice></zeroOrMore>
 </choice></define>
 <define name="note"><element name="note"><text/></element></define>
 <define name="dct"><element>
  <anyName><except><nsName ns="urn:iso:std:iso:30042:ed-2"/></except></anyName><text/>
 </element></define>
</grammar>"""


def main(folder):
    import deepl.util
    from lxml import etree
    from translate.storage.csvl10n import csvfile
    from translate.storage.omegat import OmegaTFile
    from translate.storage.tbx import tbxfile

    found = {}
    pairs = deepl.util.convert_tsv_to_dict((folder / "deepl.tsv").read_text(encoding="utf-8"))
    found["deepl"] = pairs
    with (folder / "deepl.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows:
        for term in row:
            deepl.util.validate_glossary_term(term)
    found["deepl-csv"] = rows
    readers = {"omegat.txt": OmegaTFile, "weblate.csv": csvfile, "tbx-v2.tbx": tbxfile}
    for name, reader in readers.items():
        units = reader.parsefile(str(folder / name)).units
        # The toolkit takes OmegaT's first line, a comment, for a unit with no target.
        found[name] = [[unit.source, unit.target] for unit in units if unit.target and unit.source != "source"]
    schema = etree.RelaxNG(etree.fromstring(CORE))
    for name in ("tbx.tbx", "tbx-dct.tbx"):
        valid = schema.validate(etree.parse(str(folder / name)))
        found[name] = "valid" if valid else str(schema.error_log.last_error)
    return found


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1])), ensure_ascii=False))
