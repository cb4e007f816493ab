using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The words of an article by where they stand, cut when they are first asked for; phrases do not reach from one part into the next.</summary>
internal sealed class ArticleWords(Article article, ArticleDocuments documents)
{
    private List<TextToken>[]? _title;
    private List<TextToken>[]? _authors;
    private List<TextToken>[]? _anywhere;

    /// <summary>The words of each part.</summary>
    public IReadOnlyList<IReadOnlyList<TextToken>> Of(QueryTextField field) => field switch
    {
        QueryTextField.Title => _title ??= Cut([article.Title]),
        QueryTextField.Author => _authors ??= Cut(article.Authors),
        _ => _anywhere ??= Cut([article.Title, article.Excerpt, documents.TextOf(article, IndexConstants.MaxTextLength)]),
    };

    private List<TextToken>[] Cut(IEnumerable<string> parts) =>
        [.. parts.Select(part => TextTokens.Read(ArticleAnalyzers.ForIndex(article.Language), part))];
}
