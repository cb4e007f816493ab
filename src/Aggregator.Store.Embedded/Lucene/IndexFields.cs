namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The fields of an article's document.</summary>
internal static class IndexFields
{
    /// <summary>The article's id, a term, stored and a value by document: what a change replaces, and what makes every order total.</summary>
    public const string Id = "id";

    /// <summary>The title's words.</summary>
    public const string Title = "title";

    /// <summary>The authors' words.</summary>
    public const string Author = "author";

    /// <summary>The words of title, excerpt and content.</summary>
    public const string Text = "text";

    /// <summary>The article's sequence, a number by document.</summary>
    public const string Sequence = "sequence";

    /// <summary>The publication in UTC ticks, a number by document.</summary>
    public const string Published = "published";

    /// <summary>When it was first stored, in UTC ticks, a number by document.</summary>
    public const string FirstSeen = "firstSeen";

    /// <summary>The quality, a number by document.</summary>
    public const string Quality = "quality";

    /// <summary>The bits of <see cref="Core.Model.HeatMark.Carriers"/>, a number by document; 0 without a mark.</summary>
    public const string HeatCarriers = "heatCarriers";

    /// <summary><see cref="Core.Model.HeatMark.At"/> in UTC ticks, a number by document; 0 without a mark.</summary>
    public const string HeatAt = "heatAt";

    /// <summary>The type, a number by document.</summary>
    public const string Type = "type";

    /// <summary>1 where it is published, a number by document.</summary>
    public const string State = "state";

    /// <summary>The owner's domain, a value by document.</summary>
    public const string Domain = "domain";

    /// <summary>The category, a value by document.</summary>
    public const string Category = "category";

    /// <summary>The language's tag, a value by document; none where it is unknown.</summary>
    public const string Language = "language";

    /// <summary>The owner's name, a value by document.</summary>
    public const string Provider = "provider";

    /// <summary>The story, a term and a value by document; none while the article is not grouped.</summary>
    public const string Story = "story";

    /// <summary>The topics, values by document.</summary>
    public const string Topic = "topic";

    /// <summary>A hash of the title's words, a number by document; 0 for what cannot be shown beside another article.</summary>
    public const string Headline = "headline";

    /// <summary>The whole article, stored: what a page of results is made of.</summary>
    public const string Article = "article";

    /// <summary>What is shown of the article beside others, stored: see <see cref="ArticleCard"/>.</summary>
    public const string Card = "card";
}
