using Aggregator.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Tests.Hosting;

public sealed class WebOptionsValidationTests
{
    [Fact]
    public void Value_NothingConfigured_IsTheDefault()
    {
        var options = Bind();

        options.Url.ShouldBe("http://127.0.0.1:5080");
        options.Enabled.ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.1.2.3:5081/")]
    [InlineData("http://localhost:80")]
    [InlineData("http://[::1]:5080")]
    public void Value_Loopback_IsAccepted(string url) => Bind(new("Web:Url", url), new("Web:Enabled", "false")).Url.ShouldBe(url);

    [Theory]
    [InlineData("", "absolute http URL")]
    [InlineData("5080", "absolute http URL")]
    [InlineData("127.0.0.1:5080", "absolute http URL")]
    [InlineData("/api", "absolute http URL")]
    [InlineData("https://127.0.0.1:5080", "absolute http URL")]
    [InlineData("http://user:secret@127.0.0.1:5080", "without user")]
    [InlineData("http://127.0.0.1:5080/base", "without user, path")]
    [InlineData("http://127.0.0.1:5080/?a=b", "without user, path, query")]
    [InlineData("http://0.0.0.0:5080", "API keys")]
    [InlineData("http://[::]:5080", "API keys")]
    [InlineData("http://192.168.1.5:5080", "API keys")]
    [InlineData("http://example.org:5080", "0.0.0.0 for all")]
    public void Value_Other_IsRefusedNamingTheSetting(string url, string reason)
    {
        var failure = Should.Throw<OptionsValidationException>(() => Bind(new KeyValuePair<string, string?>("Web:Url", url)));

        failure.Message.ShouldStartWith("Aggregator:Web:Url must be");
        failure.Message.ShouldContain(reason);
        failure.Message.ShouldNotContain("secret");
    }

    private static WebOptions Bind(params KeyValuePair<string, string?>[] settings)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddWebApi(section).BuildServiceProvider();
        return services.GetRequiredService<IOptions<WebOptions>>().Value;
    }
}
