using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>What is shown of an article beside others, as the bytes that its document stores.</summary>
internal static class ArticleCard
{
    /// <summary>Stands for an unknown width or height.</summary>
    private const int Unknown = -1;

    public static byte[] Write(Article article)
    {
        using var stream = new MemoryStream(1_024);
        using var writer = new BinaryWriter(stream);
        writer.Write(article.Title);
        writer.Write(article.Excerpt);
        writer.Write(article.PublishedAt.UtcTicks);
        writer.Write(article.WebUrl);
        writer.Write((byte)article.Type);
        writer.Write(article.Provider.Name);
        writer.Write(article.Provider.Domain);
        writer.Write((byte)Math.Clamp(article.Quality, 0, 100));
        writer.Write7BitEncodedInt(article.Images.Count);
        foreach (var image in article.Images)
        {
            writer.Write(image.Url);
            writer.Write(image.Width ?? Unknown);
            writer.Write(image.Height ?? Unknown);
            writer.Write(image.IsCached);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static RelatedArticle Read(ReadOnlyMemory<byte> card)
    {
        using var reader = new BinaryReader(new MemoryStream(card.ToArray()));
        var (title, excerpt) = (reader.ReadString(), reader.ReadString());
        var publishedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var (webUrl, type) = (reader.ReadString(), (ArticleType)reader.ReadByte());
        var provider = new ProviderName(reader.ReadString(), reader.ReadString());
        var quality = reader.ReadByte();
        var images = new ArticleImage[reader.Read7BitEncodedInt()];
        for (var i = 0; i < images.Length; i++)
            images[i] = new ArticleImage(reader.ReadString(), Size(reader), Size(reader), reader.ReadBoolean());
        return new RelatedArticle(title, excerpt, publishedAt, webUrl, type, provider, quality, images);
    }

    private static int? Size(BinaryReader reader) => reader.ReadInt32() is var pixels and not Unknown ? pixels : null;
}
