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
            new BinaryDocValuesField(IndexFields.Id, new BytesRef(KeyOf(article.Id))),
            new TextField(IndexFields.Title, article.Title, Field.Store.NO),
            new TextField(IndexFields.Text, article.Title, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Sequence, article.Sequence),
            new NumericDocValuesField(IndexFields.Published, article.PublishedAt.UtcTicks),
            new NumericDocValuesField(IndexFields.FirstSeen, article.FirstSeen.UtcTicks),
            new NumericDocValuesField(IndexFields.Quality, Math.Clamp(article.Quality, 0, 100)),
            new NumericDocValuesField(IndexFields.HeatCarriers, BitConverter.DoubleToInt64Bits(article.HeatMark?.Carriers ?? 0)),
            new NumericDocValuesField(IndexFields.HeatAt, article.HeatMark?.At.UtcTicks ?? 0),
            new NumericDocValuesField(IndexFields.Type, (int)article.Type),
            new NumericDocValuesField(IndexFields.State, article.Published ? 1 : 0),
            new SortedDocValuesField(IndexFields.Domain, new BytesRef(article.Provider.Domain)),
            new SortedDocValuesField(IndexFields.Category, new BytesRef(article.Category)),
            new NumericDocValuesField(IndexFields.Headline, article.WebUrl.Length == 0 ? Headlines.None : Headlines.Hash(article.Title)),
            new SortedDocValuesField(IndexFields.Provider, new BytesRef(article.Provider.Name)),
            new StoredField(IndexFields.Card, ArticleCard.Write(article)),
            new StoredField(IndexFields.Article, StoredArticle.Write(article)),
        };
        var text = TextOf(article, IndexConstants.MaxTextLength);
        if (!IsBeginning(article.Excerpt, text))
            document.Add(new TextField(IndexFields.Text, article.Excerpt, Field.Store.NO));
        if (text.Length > 0)
            document.Add(new TextField(IndexFields.Text, text, Field.Store.NO));
        foreach (var author in article.Authors)
            document.Add(new TextField(IndexFields.Author, author, Field.Store.NO));
        if (article.Language is { } language)
            document.Add(new SortedDocValuesField(IndexFields.Language, new BytesRef(language)));
        if (article.StoryId is { } story)
        {
            document.Add(new StringField(IndexFields.Story, story, Field.Store.NO));
            document.Add(new SortedDocValuesField(IndexFields.Story, new BytesRef(story)));
        }

        foreach (var topic in article.Topics.Distinct(StringComparer.Ordinal))
            document.Add(new SortedSetDocValuesField(IndexFields.Topic, new BytesRef(topic)));
        return document;
    }

    private static byte[] KeyOf(ArticleId id)
    {
        var bytes = new byte[ArticleKey.SizeInBytes];
        id.Key.Write(bytes);
        return bytes;
    }

    /// <summary>Whether the excerpt says only what the text begins with; the dots that it may end with apart.</summary>
    private static bool IsBeginning(string excerpt, string text) => text.AsSpan().StartsWith(excerpt.AsSpan().TrimEnd(['…', '.', ' ']), StringComparison.Ordinal);

    /// <summary>The beginning of the content as plain text.</summary>
    public string TextOf(Article article, int maxLength) => article.Content.Length == 0 ? "" : markup.PlainText(article.Content, maxLength);
}
