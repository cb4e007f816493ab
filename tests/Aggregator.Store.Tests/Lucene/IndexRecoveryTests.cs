using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Testing.Storage;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;
using Term = Lucene.Net.Index.Term;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>Whatever state an index is found in, it ends equal to the store, with a line in the log and without an error.</summary>
public sealed class IndexRecoveryTests : IAsyncLifetime
{
    private readonly Feed _feed = FeedBuilder.Feed("feed");
    private IndexFixture _fixture = null!;

    public static TheoryData<string, Action<string>> Damages => new()
    {
        { "no files", folder => Files(folder).ForEach(File.Delete) },
        { "empty files", folder => Files(folder).ForEach(f => File.WriteAllBytes(f, [])) },
        { "noise in every file", folder => Files(folder).ForEach(f => File.WriteAllBytes(f, Noise((int)new FileInfo(f).Length))) },
        { "no commit", folder => Files(folder, "segments*").ForEach(File.Delete) },
        { "a commit cut short", folder => Files(folder, "segments_*").ForEach(f => CutShort(f, 10)) },
        { "noise for a commit", folder => Files(folder, "segments_*").ForEach(f => File.WriteAllBytes(f, Noise(200))) },
        { "no documents", folder => Files(folder, "*.cfs").Concat(Files(folder, "*.fdt")).ToList().ForEach(File.Delete) },
        { "documents cut short", folder => Files(folder, "*.cfs").ForEach(f => CutShort(f, (int)new FileInfo(f).Length / 2)) },
        { "a folder of other things", folder => File.WriteAllText(Path.Combine(folder, "segments_zz"), "hello") },
    };

    public async ValueTask InitializeAsync()
    {
        _fixture = await IndexFixture.OpenAsync();
        await CommitAsync("a", "b", "c");
        await _fixture.CatchUpAsync();
        await CommitAsync("d");
        await _fixture.CatchUpAsync();
        await _fixture.CloseAsync();
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task CatchUp_Damaged_IsMadeAnew(string damage, Action<string> doDamage)
    {
        doDamage(_fixture.Folder);
        await _fixture.ReopenAsync();

        await _fixture.CatchUpAsync();

        (damage, _fixture.Index.Status.State, _fixture.Index.Status.Articles).ShouldBe((damage, IndexState.Current, 4));
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_NoiseForACommit_IsLogged()
    {
        Files(_fixture.Folder, "segments_*").ForEach(f => File.WriteAllBytes(f, Noise(200)));
        await _fixture.ReopenAsync();

        await _fixture.CatchUpAsync();

        _fixture.Rebuildings.ShouldHaveSingleItem().ShouldContain("it cannot be read");
    }

    [Fact]
    public async Task CatchUp_Missing_IsMadeAnew()
    {
        Directory.Delete(_fixture.Folder, recursive: true);
        await _fixture.ReopenAsync();

        await _fixture.CatchUpAsync();

        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_AheadOfTheStore_IsMadeAnew()
    {
        DeleteStore();
        await _fixture.ReopenAsync();
        await CommitAsync("z");

        await _fixture.CatchUpAsync();

        _fixture.Rebuildings.ShouldHaveSingleItem().ShouldContain("it is ahead of the store (4, the store is at 1)");
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_OfAnotherStore_IsMadeAnew()
    {
        DeleteStore();
        await _fixture.ReopenAsync();
        await CommitAsync("u", "v", "w", "x", "y", "z");

        await _fixture.CatchUpAsync();

        _fixture.Rebuildings.ShouldHaveSingleItem().ShouldContain("it is of another store");
        await _fixture.ShouldEqualStoreAsync();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("999")]
    [InlineData("x")]
    [InlineData(null)]
    public async Task CatchUp_OfAnotherFormat_IsMadeAnew(string? format)
    {
        using (var directory = FSDirectory.Open(_fixture.Folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            var data = new Dictionary<string, string> { ["sequence"] = "4" };
            if (format is not null)
                data["format"] = format;
            writer.SetCommitData(data);
            writer.Commit();
        }

        await _fixture.ReopenAsync();
        await _fixture.CatchUpAsync();

        _fixture.Rebuildings.ShouldHaveSingleItem().ShouldContain("it is of another format");
        await _fixture.ShouldEqualStoreAsync();
    }

    [Fact]
    public async Task CatchUp_DocumentsLost_IsMadeAnew()
    {
        using (var directory = FSDirectory.Open(_fixture.Folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            writer.DeleteDocuments(new Term("id", DraftBuilder.Id("a").ToString()));
            writer.SetCommitData(writer.CommitData);
            writer.Commit();
        }

        await _fixture.ReopenAsync();
        await _fixture.CatchUpAsync();

        _fixture.Rebuildings.ShouldHaveSingleItem().ShouldContain("it has 3 articles where the store has 4");
        await _fixture.ShouldEqualStoreAsync();
    }

    private static List<string> Files(string folder, string pattern = "*") =>
        [.. Directory.GetFiles(folder, pattern).Where(f => !f.EndsWith("write.lock", StringComparison.Ordinal))];

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }

    private static void CutShort(string file, int bytes)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length - bytes);
    }

    private void DeleteStore()
    {
        File.Delete(Path.Combine(_fixture.DataDirectory, StorageConstants.DataFile));
        File.Delete(Path.Combine(_fixture.DataDirectory, StorageConstants.LogFile));
    }

    private async Task CommitAsync(params string[] names) =>
        await _fixture.Store.CommitAsync(CommitBuilder.Commit(_feed, [.. names.Select(n => DraftBuilder.Draft(_feed, n))]), TestContext.Current.CancellationToken);
}
