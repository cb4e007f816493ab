using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Web.Api;

/// <summary>
/// Weak entity tags (RFC 9110 section 8.8) of articles and pages. Every change of a record raises its sequence, so identities and
/// sequences stand for the bytes, and an unchanged page need not be written to be known as such.
/// </summary>
internal static class EntityTags
{
    // Raise it when the JSON of an article changes its form: what clients hold is then stale though no article has changed.
    private const int Representation = 2;

    private const int HashedBytesPerArticle = ArticleKey.SizeInBytes + (5 * sizeof(long));

    /// <summary>The tag of one article. Its related ones come and go without it, its heat falls, and copies of its images go.</summary>
    public static EntityTagHeaderValue Of(Article article)
    {
        var hash = new XxHash3(Representation);
        Append(hash, article.Related);
        var related = article.Related.Count == 0 ? 0 : hash.GetCurrentHashAsUInt64();
        return Weak(string.Create(CultureInfo.InvariantCulture, $"{Representation}-{article.Revision}-{article.Sequence}-{article.Heat}-{Copies(article):x}-{related:x}"));
    }

    /// <summary>The tag of a page.</summary>
    public static EntityTagHeaderValue Of(ArticlePage page)
    {
        var hash = new XxHash3(Representation);
        Span<byte> bytes = stackalloc byte[HashedBytesPerArticle];
        foreach (var article in page.Items)
        {
            article.Id.Key.Write(bytes);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[ArticleKey.SizeInBytes..], article.Sequence);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(ArticleKey.SizeInBytes + sizeof(long))..], article.Revision);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(ArticleKey.SizeInBytes + (2 * sizeof(long)))..], article.Updated.UtcTicks);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(ArticleKey.SizeInBytes + (3 * sizeof(long)))..], Copies(article));
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(ArticleKey.SizeInBytes + (4 * sizeof(long)))..], article.Heat);
            hash.Append(bytes);
            Append(hash, article.Related);
        }

        hash.Append(MemoryMarshal.AsBytes(page.Next.AsSpan()));
        BinaryPrimitives.WriteInt64LittleEndian(bytes, page.Total ?? -1);
        hash.Append(bytes[..sizeof(long)]);
        foreach (var highlight in page.Highlights ?? [])
            hash.Append(MemoryMarshal.AsBytes(highlight.Title.AsSpan()));
        return Weak(hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture));
    }

    /// <summary>The tag of a page as a feed, which shows neither heat nor related articles.</summary>
    public static EntityTagHeaderValue OfFeed(ArticlePage page)
    {
        var hash = new XxHash3(Representation);
        Span<byte> bytes = stackalloc byte[ArticleKey.SizeInBytes + (2 * sizeof(long))];
        foreach (var article in page.Items)
        {
            article.Id.Key.Write(bytes);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[ArticleKey.SizeInBytes..], article.Revision);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(ArticleKey.SizeInBytes + sizeof(long))..], article.Updated.UtcTicks);
            hash.Append(bytes);
        }

        return Weak(hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Sends the tag, and says whether the client holds this very state (If-None-Match, compared weakly: RFC 9110 section 13.1.2).
    /// </summary>
    public static bool IsNotModified(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        return EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var held)
            && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
    }

    /// <summary>Which images have copies, a bit each.</summary>
    private static long Copies(Article article)
    {
        var copies = 0L;
        for (var i = 0; i < article.Images.Count; i++)
            copies |= article.Images[i].IsCached ? 1L << i : 0;
        return copies;
    }

    private static void Append(XxHash3 hash, IReadOnlyList<RelatedArticle> related)
    {
        Span<byte> facts = stackalloc byte[3 * sizeof(long)];
        foreach (var article in related)
        {
            hash.Append(MemoryMarshal.AsBytes(article.WebUrl.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes(article.Title.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes(article.Excerpt.AsSpan()));
            BinaryPrimitives.WriteInt64LittleEndian(facts, article.PublishedAt.UtcTicks);
            BinaryPrimitives.WriteInt64LittleEndian(facts[sizeof(long)..], article.Quality);
            BinaryPrimitives.WriteInt64LittleEndian(facts[(2 * sizeof(long))..], Sum(article.Images));
            hash.Append(facts);
        }
    }

    private static long Sum(IReadOnlyList<ArticleImage> images)
    {
        var sum = 0L;
        foreach (var image in images)
            sum = unchecked((sum * 31) + (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(image.Url.AsSpan())) + ((image.Width ?? -1) * 7L) + ((image.Height ?? -1) * 3L) + (image.IsCached ? 1 : 0));
        return sum;
    }

    private static EntityTagHeaderValue Weak(string text) => new($"\"{text}\"", isWeak: true);
}
