using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("There is no option --fromat.", "query", "--fromat")]
    [InlineData("aggregator providers what? Name one of: list, show, check, import, export.", "providers", "lst")]
    public async Task Run_Misspelt_SaysWhat(string message, params string[] arguments)
    {
        using var workspace = new Workspace();

        var result = await workspace.RunAsync(arguments);

        result.ShouldExitWith(2).Error.ShouldContain(message);
    }

    [Fact]
    public async Task Set_GivenTwice_TakesTheLater()
    {
        using var workspace = new Workspace();
        workspace.WriteProviders([("Example", "http://127.0.0.1:9/feed")]);

        var result = await workspace.RunAsync("providers", "list", "--set", "Polling:Jitter=nonsense", "--set", "polling:jitter=0.2");

        result.ShouldExitWith(0);
    }
}
