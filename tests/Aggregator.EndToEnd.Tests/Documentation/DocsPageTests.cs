using System.Diagnostics;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Documentation;

/// <summary>The page at /docs in a real browser, where there is one.</summary>
public sealed class DocsPageTests
{
    private static readonly string[] Arguments =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--virtual-time-budget=15000", "--dump-dom"];

    [Fact]
    public async Task Docs_Browser_RendersOperations()
    {
        var browser = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
        if (browser is null)
            Assert.Skip("chromium is not installed");
        using var workspace = new Workspace();
        workspace.WriteProviders([("Nobody", "http://127.0.0.1:9/feed.xml")]);
        await using var service = await workspace.StartServiceAsync();
        var profile = Directory.CreateTempSubdirectory("aggregator-docs-");

        try
        {
            using var process = Process.Start(new ProcessStartInfo(browser, [.. Arguments, "--user-data-dir=" + profile.FullName, new Uri(service.Http.BaseAddress!, "docs").ToString()])
            { RedirectStandardOutput = true })!;
            var page = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            page.ShouldContain("Articles that pass filters and match a query, a page at a time");
            page.ShouldContain("Starts a run, or joins one that is like it and still going");
            page.ShouldNotContain("Ask AI");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
