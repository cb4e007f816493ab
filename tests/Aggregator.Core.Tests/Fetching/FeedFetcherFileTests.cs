using Aggregator.Core.Fetching;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedFetcherFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private string Url => new Uri(_file).AbsoluteUri;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task FetchAsync_NotAllowed_RefusedWithTheSetting()
    {
        File.WriteAllText(_file, "<rss/>");
        await using var f = await FetcherFixture.StartAsync();

        var result = await f.FetchAsync(Url);

        result.Outcome.ShouldBe(RefreshOutcomeKind.RefusedAddress);
        result.Message!.ShouldContain("Aggregator:Fetching:AllowFiles");
        result.Document.ShouldBeNull();
    }

    [Fact]
    public async Task FetchAsync_Allowed_IsReadWhenItHasChanged()
    {
        File.WriteAllText(_file, "<rss/>");
        await using var f = await FetcherFixture.StartAsync(Allow);

        var first = await f.FetchAsync(Url);
        var second = await f.FetchAsync(Url, first.Validators);
        File.WriteAllText(_file, "<rss>2</rss>");
        var third = await f.FetchAsync(Url, second.Validators);

        (first.Outcome, second.Outcome, third.Outcome).ShouldBe((RefreshOutcomeKind.Updated, RefreshOutcomeKind.NotModified, RefreshOutcomeKind.Updated));
        third.Bytes.ShouldBe("<rss>2</rss>".Length);
    }

    [Fact]
    public async Task FetchAsync_TouchedOnly_IsUnchanged()
    {
        File.WriteAllText(_file, "<rss/>");
        await using var f = await FetcherFixture.StartAsync(Allow);
        var first = await f.FetchAsync(Url);
        File.SetLastWriteTimeUtc(_file, DateTime.UnixEpoch);

        (await f.FetchAsync(Url, first.Validators)).Outcome.ShouldBe(RefreshOutcomeKind.Unchanged);
    }

    [Theory]
    [InlineData("file:///nowhere/feed.xml", RefreshOutcomeKind.ConnectFailed, "There is no file /nowhere/feed.xml.")]
    [InlineData("file:///tmp", RefreshOutcomeKind.RefusedAddress, "is a folder")]
    [InlineData("file://host/share/feed.xml", RefreshOutcomeKind.RefusedAddress, "another machine")]
    public async Task FetchAsync_NoFile_SaysSo(string url, RefreshOutcomeKind outcome, string message)
    {
        await using var f = await FetcherFixture.StartAsync(Allow);

        var result = await f.FetchAsync(url);

        result.Outcome.ShouldBe(outcome);
        result.Message!.ShouldContain(message);
    }

    [Fact]
    public async Task FetchAsync_LargerThanMaxBytes_TooLarge()
    {
        File.WriteAllText(_file, new string('x', 2_000));
        await using var f = await FetcherFixture.StartAsync(o =>
        {
            o.AllowFiles = true;
            o.MaxBytes = 1_024;
        });

        (await f.FetchAsync(Url)).Outcome.ShouldBe(RefreshOutcomeKind.TooLarge);
    }

    [Fact]
    public async Task FetchAsync_RedirectToAFile_IsNotFollowed()
    {
        File.WriteAllText(_file, "<rss/>");
        await using var f = await FetcherFixture.StartAsync(Allow);
        f.Server.Map("/feed", Testing.FeedResponse.Redirect(302, Url));

        (await f.FetchAsync(f.Server.Url("/feed"))).Outcome.ShouldBe(RefreshOutcomeKind.RedirectFailed);
    }

    private static void Allow(FetchingOptions options) => options.AllowFiles = true;
}
