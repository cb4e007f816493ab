using Aggregator.Store.Embedded.LiteDb;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class GroupSyncLogStreamTests : IDisposable
{
    private const int PageBytes = 8192;
    private const int ConfirmedFlagOffset = 18;

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Write_ConfirmedPage_IsConfirmedOnDiskOnlyBySync()
    {
        using var stream = GroupSyncLogStream.Open(_path);
        stream.Write(Page(confirmed: false), 0, PageBytes);
        stream.Write(Page(confirmed: true), 0, PageBytes);

        ReadFile()[PageBytes + ConfirmedFlagOffset].ShouldBe((byte)0);
        stream.Sync();

        var file = ReadFile();
        file.Length.ShouldBe(2 * PageBytes);
        file[ConfirmedFlagOffset].ShouldBe((byte)0);
        file[PageBytes + ConfirmedFlagOffset].ShouldBe((byte)1);
        file[PageBytes + 100].ShouldBe((byte)7);
        stream.Syncs.ShouldBe(2);
    }

    [Fact]
    public void Flush_SyncsNothing()
    {
        using var stream = GroupSyncLogStream.Open(_path);
        stream.Write(Page(confirmed: false), 0, PageBytes);

        stream.Flush();

        stream.Syncs.ShouldBe(0);
    }

    [Fact]
    public void Sync_AfterAFailedWrite_ThrowsForGood()
    {
        using var stream = new GroupSyncLogStream(File.OpenHandle(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

        stream.Write(Page(confirmed: true), 0, PageBytes);

        Should.Throw<IOException>(stream.Sync);
        Should.Throw<IOException>(stream.Sync);
        stream.Position.ShouldBe(PageBytes);
    }

    private static byte[] Page(bool confirmed)
    {
        var page = new byte[PageBytes];
        Array.Fill(page, (byte)7);
        page[ConfirmedFlagOffset] = confirmed ? (byte)1 : (byte)0;
        return page;
    }

    private byte[] ReadFile()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
