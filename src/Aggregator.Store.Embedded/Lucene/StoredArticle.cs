using Aggregator.Core.Model;
using Aggregator.Store.Embedded.LiteDb;
using LiteDB;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A whole article as the bytes that its document stores: as the store itself writes it, so that both give the same.</summary>
internal static class StoredArticle
{
    public static byte[] Write(Article article) => BsonSerializer.Serialize(ArticleMapper.ToDocument(0, article));

    /// <summary>The article, but for the heat that it has by now.</summary>
    public static Article Read(ReadOnlySpan<byte> bytes) => ArticleMapper.FromDocument(BsonSerializer.Deserialize(bytes.ToArray()));
}
