using System.Globalization;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>What is wrong with settings, files and command lines is told at once, in words, with exit code 2.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("run")]
    [InlineData("refresh")]
    public async Task Command_ManyErrors_ListsThemAllInOneMessage(string command)
    {
        _workspace.WriteProviders("""
            providers:
              - name: Broken
                domain: broken.example
                feeds: ["not a url"]
              - name: Secret
                domain: secret.example
                feeds:
                  - url: https://secret.example/feed
                    headers: { Authorization: "${AGGREGATOR_TEST_MISSING}" }
            """);
        var result = (await _workspace.RunAsync(
            command, "--set", "Polling:MinInterval=abc", "--set", "Polling:Jitter=7", "--set", "Polling:MaxConcurency=5", "--set", "Fetching:MaxBytes=-1", "--set", "Topics=nothing.yaml",
            "--set", "Web:Enabled=perhaps", "--set", "Web:Url=http://0.0.0.0:9999")).ShouldExitWith(2).ShouldBePlain();
        result.Output.ShouldBeEmpty();
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe(string.Create(CultureInfo.InvariantCulture, $"The configuration has {lines.Length - 1} errors:"));
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("  ", StringComparison.Ordinal));
        foreach (var part in (string[])
        [
            "Aggregator:Polling:MinInterval must be a duration as [d.]hh:mm:ss, not 'abc'",
            "Aggregator:Polling:Jitter must be 0 to 1",
            "Aggregator:Web:Url must be a loopback address",
            "Aggregator:Polling:MaxConcurency: there is no such setting; did you mean 'Aggregator:Polling:MaxConcurrency'?",
            "Aggregator:Fetching:MaxBytes must be",
            "Aggregator:Web:Enabled must be true or false, not 'perhaps'",
            "nothing.yaml",
            "providers.yaml:4: ",
            "providers.yaml:9: ",
            "AGGREGATOR_TEST_MISSING",
        ])
            lines.ShouldContain(line => line.Contains(part, StringComparison.Ordinal), 1, part);
        Directory.Exists(_workspace.DataDirectory).ShouldBeFalse("nothing is opened before all is well");
    }

    [Theory]
    [InlineData("WebSub:CallbackUrl=ftp://news.example", "WebSub:LeaseDuration=10.00:00:00", "Aggregator:WebSub:CallbackUrl must be an absolute http or https URL")]
    [InlineData("WebSub:CallbackUrl=https://news.example", "Web:Enabled=false", "Aggregator:WebSub:CallbackUrl needs Aggregator:Web:Enabled")]
    public async Task Run_HubsCouldNotReachIt_IsRefused(string first, string second, string error)
    {
        _workspace.WriteProviders("providers: []\n");
        var result = (await _workspace.RunAsync("run", "--set", first, "--set", second)).ShouldExitWith(2);
        result.Error.ShouldStartWith($"The configuration has an error:\n  {error}");
    }

    [Fact]
    public async Task Run_ErrorsOfOneCapabilityOnly_AreToldAsAnyOthers()
    {
        _workspace.WriteProviders("providers: []\n");
        var result = (await _workspace.RunAsync("run", "--set", "Fetching:MaxBytes=-1", "--set", "Polling:Jitter=7")).ShouldExitWith(2);
        result.Error.ShouldStartWith("The configuration has 2 errors:\n  Aggregator:");
    }

    [Fact]
    public async Task Run_AddressThatIsNotLoopback_IsRefused()
    {
        _workspace.WriteProviders("providers: []\n");
        var result = (await _workspace.RunAsync("run", "--set", "Web:Url=http://0.0.0.0:9999")).ShouldExitWith(2);
        result.Error.ShouldStartWith("The configuration has an error:\n  Aggregator:Web:Url must be a loopback address");
    }

    [Theory]
    [InlineData("--set Polling: expected NAME=VALUE, as in --set Polling:MinInterval=00:10:00\n", "refresh", "--set", "Polling")]
    [InlineData("Unrecognized command or argument 'frobnicate'.\nTry: aggregator --help\n", "frobnicate")]
    [InlineData("Unrecognized command or argument '--fast'.\nTry: aggregator refresh --help\n", "refresh", "--fast")]
    [InlineData("--for must be a whole number, 1 or more, not '-1'.\nTry: aggregator demo --help\n", "demo", "--for", "-1")]
    public async Task CommandLine_Malformed_ExitsWith2(string message, params string[] arguments)
    {
        var result = (await _workspace.RunAsync(arguments)).ShouldExitWith(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe(message);
    }

    [Fact]
    public async Task Help_ListsAllCommands()
    {
        var result = (await _workspace.RunAsync("--help")).ShouldExitWith(0);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldContain("  aggregator [command] [options]");
        foreach (var command in (string[])["run", "refresh", "query", "export", "parse", "providers", "demo"])
            result.Output.ShouldContain($"\n  {command} ");
    }

    [Fact]
    public async Task Settings_BrokenFile_NamesTheFileAndTheLine()
    {
        await File.WriteAllTextAsync(_workspace.FilePath("appsettings.json"), "{\n  \"Aggregator\": {\n    oops\n  }\n}\n");
        var result = (await _workspace.RunAsync("query")).ShouldExitWith(2);
        result.Error.ShouldContain("appsettings.json");
        result.Error.ShouldContain("line 3");
    }

    [Fact]
    public async Task Variable_WithFileSuffix_IsReadFromTheFile()
    {
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed", FeedResponse.Of(RssFeed.Numbered("one", 1)));
        _workspace.WriteProviders([("One", publisher.Url("/feed"))]);
        await File.WriteAllTextAsync(_workspace.FilePath("agent"), "Sample/1.0 (+https://sample.example)\n");
        _workspace.Environment["Aggregator__Fetching__UserAgent__FILE"] = _workspace.FilePath("agent");
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        publisher.Requests.All.ShouldHaveSingleItem().Header("User-Agent").ShouldBe("Sample/1.0 (+https://sample.example)");
    }

    public void Dispose() => _workspace.Dispose();
}
