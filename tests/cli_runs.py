"""What the tests of the command line share: the article they run on, and what its messages and files look like."""

ARTICLE = (
    "중국 안후이(安徽)성 허페이(合肥)에 있는 커다쉰페이(科大訊飛·iFLYTEK)는 인공지능(AI) 기업이다.\n"
    "커다쉰페이는 100억위안(약 2조원)을 투자했다. 굴기(崛起)를 말한다. 먼터우궈우(門頭溝)구.\n"
)


def one_line(text):
    """Whether what a command said is one whole line."""
    return text.endswith("\n") and text.count("\n") == 1


def leftovers(folder):
    """The half-written files in a folder."""
    return [path.name for path in folder.rglob("*.part")]
