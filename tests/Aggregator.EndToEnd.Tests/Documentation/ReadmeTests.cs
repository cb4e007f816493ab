using System.Net;
using System.Reflection;
using System.Text;
using Aggregator.Core.Configuration;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Service.Commands;
using Aggregator.Service.Hosting;

namespace Aggregator.EndToEnd.Tests.Documentation;

/// <summary>README.md tells nothing that the program does not know.</summary>
public sealed class ReadmeTests(ServedNewsroom newsroom) : IClassFixture<ServedNewsroom>
{
    [Fact]
    public void CommandLines_Parse()
    {
        var tree = CommandTree.Build();
        Readme.CommandLines.Count.ShouldBeGreaterThan(10);
        foreach (var line in Readme.CommandLines)
            tree.Parse(line).Errors.Select(e => e.Message).ShouldBeEmpty(string.Join(' ', line));
    }

    [Fact]
    public void Settings_Exist()
    {
        var known = KnownSettings.All.Select(s => s.Path[(KnownSettings.Root.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
        Readme.Settings.ShouldNotBeEmpty();
        Readme.Settings.ShouldAllBe(name => known.Contains(name));
    }

    [Fact]
    public void ExitCodes_AreThoseOfTheProgram() =>
        Readme.ExitCodes.ShouldBe(typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral).Select(f => (int)f.GetRawConstantValue()!).Order());

    [Fact]
    public async Task Requests_AreAnswered()
    {
        Readme.Requests.Count.ShouldBe(3);
        foreach (var (method, path, body) in Readme.Requests)
        {
            using var request = new HttpRequestMessage(method, path);
            if (body is not null)
                request.Content = new StringContent(body.Replace("AWS", "Alpha", StringComparison.Ordinal), Encoding.UTF8, "application/json");
            using var response = await newsroom.Service!.Http.SendAsync(request);
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Accepted);
        }
    }
}
