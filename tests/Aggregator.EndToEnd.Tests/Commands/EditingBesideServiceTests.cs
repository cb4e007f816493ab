using Aggregator.EndToEnd.Tests.Publishing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>Beside a service on the same data directory.</summary>
public sealed class EditingBesideServiceTests(ServedOwnTopicsNewsroom newsroom) : EditingContract(newsroom), IClassFixture<ServedOwnTopicsNewsroom>
{
    private readonly Newsroom _newsroom = newsroom;

    [Fact]
    public async Task History_OfAnArticle_IsTold()
    {
        var article = (await _newsroom.Service!.GetJsonAsync("/api/v1/articles?provider=Gamma")).GetProperty("items")[0];
        var id = article.GetProperty("id").GetString();
        (await _newsroom.Workspace.RunAsync("publish", id!)).ShouldExitWith(0);
        using var patched = await _newsroom.Service!.Http.PatchAsync($"/api/v1/articles/{id}", new StringContent("""{"published":false,"origin":"desk"}"""));
        patched.EnsureSuccessStatusCode();

        var history = (await _newsroom.Service!.GetJsonAsync($"/api/v1/articles/{id}/history")).GetProperty("items").EnumerateArray()
            .Select(e => (e.GetProperty("kind").GetString(), e.GetProperty("origin").GetString())).ToList();
        history[^2].ShouldBe(("published", $"cli {Environment.UserName}"));
        history[^1].ShouldBe(("unpublished", "desk"));
    }
}
