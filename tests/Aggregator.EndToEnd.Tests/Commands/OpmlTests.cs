using System.Xml.Linq;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>Subscriptions out of the program and into it again.</summary>
public sealed class OpmlTests : IDisposable
{
    private static readonly string[] Urls = ["https://one.example/feed?a=1&b=2", "https://one.example/other", "https://two.example/feed"];

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Import_OfAnExport_ConfiguresTheSameFeeds()
    {
        _workspace.WriteProviders($"""
            providers:
              - name: One
                domain: one.example
                feeds: ["{Urls[0]}", "{Urls[1]}"]
              - name: 'Two "& a half"'
                domain: two.example
                feeds: ["{Urls[2]}"]
            """);
        var exported = (await _workspace.RunAsync("providers", "export", "my-feeds.opml")).ShouldExitWith(0);
        exported.Output.ShouldBeEmpty();
        exported.Error.ShouldBe("3 feeds of 2 providers exported.\n");

        _workspace.WriteProviders("providers: []\n");
        var imported = (await _workspace.RunAsync("providers", "import", "my-feeds.opml")).ShouldExitWith(0);
        imported.Error.ShouldBe("3 feeds of 2 providers written to config/providers.d/my-feeds.yaml; configured already: 0. A running service takes them within 2 s.\n");

        var again = (await _workspace.RunAsync("providers", "export", "-", "--set", "Providers:0=config/providers.d/*.yaml")).ShouldExitWith(0);
        Feeds(again.Output).ShouldBe(Feeds(await File.ReadAllTextAsync(_workspace.FilePath("my-feeds.opml"))));

        var second = (await _workspace.RunAsync("providers", "import", "my-feeds.opml")).ShouldExitWith(1);
        second.Error.ShouldBe("config/providers.d/my-feeds.yaml exists; remove it first, or rename the OPML file.\n");
    }

    [Fact]
    public async Task Import_MissingFile_ExitsWith5() =>
        (await _workspace.RunAsync("providers", "import", "nothing.opml")).ShouldExitWith(5).Error.ShouldBe("There is no file nothing.opml.\n");

    [Fact]
    public async Task Import_NoOpml_ExitsWith1AndWritesNothing()
    {
        _workspace.WriteProviders("providers: []\n");
        await File.WriteAllTextAsync(_workspace.FilePath("page.opml"), "<html>");
        var result = (await _workspace.RunAsync("providers", "import", "page.opml")).ShouldExitWith(1);
        result.Error.ShouldStartWith("page.opml");
        File.Exists(_workspace.FilePath("config/providers.d/page.yaml")).ShouldBeFalse();
    }

    public void Dispose() => _workspace.Dispose();

    private static IEnumerable<(string? Title, string Url)> Feeds(string opml) =>
        XDocument.Parse(opml).Descendants("outline").Where(o => o.Attribute("xmlUrl") is not null)
            .Select(o => (o.Attribute("title")?.Value, o.Attribute("xmlUrl")!.Value));
}
