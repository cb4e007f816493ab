namespace Aggregator.Core.Normalization.Text;

/// <summary>The ends that publishing systems add to summaries.</summary>
internal static class ExcerptTailRules
{
    private const int LinkLength = 30;
    private const int TitleLength = 300;

    /// <summary>All of them, the longest first where one ends in another.</summary>
    public static readonly ExcerptTailRule[] All =
    [
        new("The post ", " appeared first on ", 2 * TitleLength),
        new("The post ", " first appeared on ", 2 * TitleLength),
        new("This post ", " appeared first on ", 2 * TitleLength),
        new("This article ", " first appeared on ", 2 * TitleLength),
        new("Der Beitrag ", " erschien zuerst auf ", 2 * TitleLength),
        new("L’article ", " est apparu en premier sur ", 2 * TitleLength),
        new("L'article ", " est apparu en premier sur ", 2 * TitleLength),
        new("La entrada ", " se publicó primero en ", 2 * TitleLength),
        new("L'articolo ", " proviene da ", 2 * TitleLength),
        new("O post ", " apareceu primeiro em ", 2 * TitleLength),
        new("Het bericht ", " verscheen eerst op ", 2 * TitleLength),
        new("Continue reading", "", TitleLength),
        new("Read the rest of", "", TitleLength),
        new("Read the full ", "", LinkLength),
        new("Read full ", "", LinkLength),
        new("Read more", "", LinkLength),
        new("Learn more", "", "Learn more…".Length),
        new("Weiterlesen", "", LinkLength),
        new("Lire la suite", "", LinkLength),
        new("Leer más", "", LinkLength),
        new("Leggi tutto", "", LinkLength),
        new("Lees verder", "", LinkLength),
        new("(more…)", "", "(more…) →".Length, IsCut: true),
        new("(more...)", "", "(more...) →".Length, IsCut: true),
        new("[…]", "", "[…] ".Length, IsCut: true),
        new("[...]", "", "[...] ".Length, IsCut: true),
        new("[..]", "", "[..] ".Length, IsCut: true),
        new("(…)", "", "(…) ".Length, IsCut: true),
    ];
}
