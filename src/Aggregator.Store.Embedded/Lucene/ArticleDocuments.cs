using Aggregator.Core.Model;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Makes documents of articles. Thread-safe.</summary>
internal sealed class ArticleDocuments(IMarkupReader markup)
{
    /// <summary>The term by which an article's document is found.</summary>
    public static Term TermOf(ArticleId id) => new(IndexFields.Id, id.ToString());

    /// <summary>The article's document.</summary>
    public Document Of(Article article)
    {
        var document = new Document
        {
            new StringField(IndexFields.Id, article.Id.ToString(), Field.Store.YES),
            new TextField(IndexFields.Title, article.Title, Field.Store.NO),
            new TextField(IndexFields.Text, article.Title, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Sequence, article.Sequence),
            new NumericDocValuesField(IndexFields.Published, article.PublishedAt.UtcTicks),
            new NumericDocValuesField(IndexFields.Headline, article.WebUrl.Length == 0 ? Headlines.None : Headlines.Hash(article.Title)),
            new SortedDocValuesField(IndexFields.Provider, new BytesRef(article.Provider.Name)),
            new StoredField(IndexFields.Card, ArticleCard.Write(article)),
        };
        var text = TextOf(article, IndexConstants.MaxTextLength);
        if (!IsBeginning(article.Excerpt, text))
            document.Add(new TextField(IndexFields.Text, article.Excerpt, Field.Store.NO));
        if (text.Length > 0)
            document.Add(new TextField(IndexFields.Text, text, Field.Store.NO));
        if (article.StoryId is { } story)
            document.Add(new SortedDocValuesField(IndexFields.Story, new BytesRef(story)));
        foreach (var topic in article.Topics.Distinct(StringComparer.Ordinal))
            document.Add(new SortedSetDocValuesField(IndexFields.Topic, new BytesRef(topic)));
        return document;
    }

    /// <summary>Whether the excerpt says only what the text begins with; the dots that it may end with apart.</summary>
    private static bool IsBeginning(string excerpt, string text) => text.AsSpan().StartsWith(excerpt.AsSpan().TrimEnd(['…', '.', ' ']), StringComparison.Ordinal);

    /// <summary>The beginning of the content as plain text.</summary>
    public string TextOf(Article article, int maxLength) => article.Content.Length == 0 ? "" : markup.PlainText(article.Content, maxLength);
}
