using Aggregator.Core.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Configuration;

public sealed class FeedCatalogSourceTests : IDisposable
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    private readonly CatalogFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LogLines<FeedCatalogSource> _log = new();

    public FeedCatalogSourceTests() => Write("config/providers.yaml", "A");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Current_AtStart_IsTheFiles()
    {
        using var source = Source();

        source.Current.Providers[0].Name.ShouldBe("A");
        source.LastError.ShouldBeNull();
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Current_BadAtStart_IsEmptyWithErrors()
    {
        _folder.Write("config/providers.yaml", "providers:\n  - name: A\n    pages: 1\n");

        using var source = Source();

        source.Current.Providers.ShouldBeEmpty();
        source.Errors.Count.ShouldBe(2);
        source.LastError.ShouldBe("config/providers.yaml:2: a provider needs a domain (and 1 more)");
    }

    [Fact]
    public void Current_FileEdited_FollowsWithinTwoSeconds()
    {
        using var source = Source();
        var changes = 0;
        source.Changed += () => changes++;

        Write("config/providers.yaml", "Another");
        _time.Advance(Promised);

        source.Current.Providers[0].Name.ShouldBe("Another");
        changes.ShouldBe(1);
        _log.Lines.ShouldBe(["Information: Providers reloaded: 1 providers with 0 feeds from 1 files"]);
    }

    [Fact]
    public void Current_FileAddedAndRemoved_Follows()
    {
        using var source = Source();

        Write("config/providers.d/b.yaml", "B");
        _time.Advance(Promised);
        source.Current.Providers.Select(p => p.Name).ShouldBe(["A", "B"]);

        _folder.Delete("config/providers.d/b.yaml");
        _time.Advance(Promised);
        source.Current.Providers.Select(p => p.Name).ShouldBe(["A"]);
    }

    [Fact]
    public void Current_LinkSwapped_Follows()
    {
        Write("v1/p.yaml", "One");
        Write("v2/p.yaml", "Twoo");
        var link = Path.Combine(_folder.Path, "config/providers.d/p.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, "../../v1/p.yaml");
        using var source = Source();

        File.Delete(link);
        File.CreateSymbolicLink(link, "../../v2/p.yaml");
        _time.Advance(Promised);

        source.Current.Providers[1].Name.ShouldBe("Twoo");
    }

    [Fact]
    public void Current_FileStillBeingWritten_Waits()
    {
        using var source = Source();

        _folder.Write("config/providers.yaml", "providers: [");
        _time.Advance(FeedCatalogSource.LookInterval);
        Write("config/providers.yaml", "Whole");
        _time.Advance(Promised);

        source.Current.Providers[0].Name.ShouldBe("Whole");
        _log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public void Current_BadEdit_KeepsTheLastGoodAndSaysSoOnce()
    {
        using var source = Source();
        const string Reason = "config/providers.yaml:2: a provider needs a domain";

        _folder.Write("config/providers.yaml", "providers:\n  - name: A\n");
        _time.Advance(Promised);
        _time.Advance(Promised);

        source.Current.Providers[0].Domain.ShouldBe("a.example");
        source.LastError.ShouldBe(Reason);
        _log.Lines.ShouldBe(["Error: Providers not reloaded, the last good ones stay in force: " + Reason]);
    }

    [Fact]
    public void LastError_BadEditMended_IsNull()
    {
        using var source = Source();
        _folder.Write("config/providers.yaml", "providers:\n  - name: A\n");
        _time.Advance(Promised);

        Write("config/providers.yaml", "Mended");
        _time.Advance(Promised);

        source.LastError.ShouldBeNull();
        source.Current.Providers[0].Name.ShouldBe("Mended");
    }

    [Fact]
    public void Changed_ListenerFails_IsLoggedAndTheCatalogStays()
    {
        using var source = Source();
        source.Changed += () => throw new InvalidOperationException("a bug");

        Write("config/providers.yaml", "Another");
        _time.Advance(Promised);

        source.Current.Providers[0].Name.ShouldBe("Another");
        _log.Lines[^1].ShouldBe("Error: A listener failed on the reloaded providers");
    }

    private FeedCatalogSource Source() => new(_folder.Loader, new FixedOptions<AggregatorOptions>(new AggregatorOptions()), _time, _log);

    private void Write(string file, string name) =>
        _folder.Write(file, $"providers:\n  - name: {name}\n    domain: {name.ToLowerInvariant()}.example\n");
}
