using Aggregator.Core.WebSub;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.WebSub;

public sealed class WebSubOptionsTests
{
    [Theory]
    [InlineData("CallbackUrl", "news.example")]
    [InlineData("CallbackUrl", "/websub")]
    [InlineData("CallbackUrl", "ftp://news.example/")]
    [InlineData("CallbackUrl", "https://me:secret@news.example/")]
    [InlineData("CallbackUrl", "https://news.example/?a=b")]
    [InlineData("CallbackUrl", "https://news.example/#a")]
    [InlineData("LeaseDuration", "00:59:59")]
    [InlineData("LeaseDuration", "366.00:00:00")]
    [InlineData("RenewBefore", "0")]
    [InlineData("RenewBefore", "1")]
    public void Value_WrongSetting_NamesIt(string setting, string value)
    {
        var error = Should.Throw<OptionsValidationException>(() => Read(new() { [$"WebSub:{setting}"] = value }));

        error.Failures.ShouldHaveSingleItem().ShouldStartWith($"Aggregator:WebSub:{setting} must be");
    }

    [Fact]
    public void Value_Default_IsOff()
    {
        Read([]).IsOn.ShouldBeFalse();
        Read(new() { ["WebSub:CallbackUrl"] = " " }).IsOn.ShouldBeFalse();
        Read(new() { ["WebSub:CallbackUrl"] = "https://news.example" }).IsOn.ShouldBeTrue();
    }

    private static WebSubOptions Read(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddLogging().AddWebSub(configuration).AddWebSub(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<WebSubOptions>>().Value;
    }
}
