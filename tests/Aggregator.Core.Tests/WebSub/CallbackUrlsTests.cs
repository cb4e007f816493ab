using Aggregator.Core.WebSub;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.WebSub;

public sealed class CallbackUrlsTests
{
    [Theory]
    [InlineData("https://news.example", "https://news.example/websub/t")]
    [InlineData("https://news.example/", "https://news.example/websub/t")]
    [InlineData("https://news.example:8443/a/b/", "https://news.example:8443/a/b/websub/t")]
    [InlineData("https://news.example/websub", "https://news.example/websub/t")]
    [InlineData("https://news.example/a/websub/", "https://news.example/a/websub/t")]
    public void Of_Token_IsBelowThePublicAddress(string publicUrl, string callback) => Urls(publicUrl).Of("t").ShouldBe(callback);

    [Theory]
    [InlineData("https://news.example", "/websub/abc", "abc")]
    [InlineData("https://news.example/a", "/a/websub/abc", "abc")]
    [InlineData("https://news.example/a", "/websub/abc", "abc")]
    [InlineData("https://news.example/a%20b", "/a b/websub/abc", "abc")]
    [InlineData("https://news.example", "/websub/", null)]
    [InlineData("https://news.example", "/websub", null)]
    [InlineData("https://news.example", "/websub/a/b", null)]
    [InlineData("https://news.example", "/websubx/a", null)]
    [InlineData("https://news.example", "/api/v1/feeds", null)]
    [InlineData("https://news.example", "/api/v1/websub/abc", null)]
    [InlineData("https://news.example/api/v1/feeds", "/api/v1/feeds/0123456789abcdef", null)]
    [InlineData("https://news.example", "/", null)]
    [InlineData(null, "/websub/abc", null)]
    public void TryReadToken_Path_IsOnlyThoseOfCallbacks(string? publicUrl, string path, string? token)
    {
        Urls(publicUrl).TryReadToken(path, out var read).ShouldBe(token is not null);
        read.ShouldBe(token);
    }

    private static CallbackUrls Urls(string? url) => new(Options.Create(new WebSubOptions { CallbackUrl = url }));
}
