using System.IO.Compression;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes articles as files of front matter in a ZIP archive, <c>YYYY/MM/slug-ID.md</c>: the names must not meet, and none is remembered.</summary>
internal sealed class FrontMatterZipWriter(Stream stream) : IArticleWriter
{
    private static readonly DateTimeOffset EarliestTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var entry = _archive.CreateEntry(FrontMatterFiles.UniquePathOf(article), CompressionLevel.Fastest);
        entry.LastWriteTime = article.Updated > EarliestTime ? article.Updated.ToUniversalTime() : EarliestTime;
        await using var file = entry.Open();
        await file.WriteAsync(Encoding.UTF8.GetBytes(FrontMatterWriter.Write(article)), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        _archive.Dispose();
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was not completed has no directory, and is no archive.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
