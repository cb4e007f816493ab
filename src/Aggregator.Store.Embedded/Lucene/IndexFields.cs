namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The fields of an article's document.</summary>
internal static class IndexFields
{
    /// <summary>The article's id, a term and stored: what a change replaces.</summary>
    public const string Id = "id";

    /// <summary>The title's words.</summary>
    public const string Title = "title";

    /// <summary>The words of title, excerpt and content.</summary>
    public const string Text = "text";

    /// <summary>The article's sequence, a number by document.</summary>
    public const string Sequence = "sequence";

    /// <summary>The publication in UTC ticks, a number by document.</summary>
    public const string Published = "published";

    /// <summary>The owner's name, a value by document.</summary>
    public const string Provider = "provider";

    /// <summary>The story, a value by document; none while the article is not grouped.</summary>
    public const string Story = "story";

    /// <summary>The topics, values by document.</summary>
    public const string Topic = "topic";

    /// <summary>A hash of the title's words, a number by document; 0 for what cannot be shown beside another article.</summary>
    public const string Headline = "headline";

    /// <summary>What is shown of the article beside others, stored: see <see cref="ArticleCard"/>.</summary>
    public const string Card = "card";
}
