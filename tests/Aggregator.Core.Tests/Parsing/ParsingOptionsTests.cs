using Aggregator.Core.Parsing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Parsing;

public sealed class ParsingOptionsTests
{
    [Theory]
    [InlineData("MaxItems", "0")]
    [InlineData("MaxXmlDepth", "5")]
    [InlineData("MaxXmlDepth", "100000")]
    [InlineData("MaxBytes", "1")]
    public void Validate_OutOfRange_NamesTheSetting(string name, string value)
    {
        var parser = TestParser.Create((name, value));

        var exception = Should.Throw<OptionsValidationException>(() => parser.Parse(new Model.FeedDocument(default, null, null)));

        exception.Message.ShouldContain($"Aggregator:Parsing:{name} must be");
    }

    [Fact]
    public void AddParsing_Twice_RegistersOnce()
    {
        var configuration = new ConfigurationBuilder().Build();

        var services = new ServiceCollection().AddParsing(configuration).AddParsing(configuration);

        services.Count(service => service.ServiceType == typeof(IFeedParser)).ShouldBe(1);
        services.Count(service => service.ServiceType == typeof(IValidateOptions<ParsingOptions>)).ShouldBe(1);
    }

    [Fact]
    public void MaxItems_Setting_IsObeyed()
    {
        var parser = TestParser.Create(("MaxItems", "2"));
        var body = System.Text.Encoding.UTF8.GetBytes(TestParser.Rss("<item/><item/><item/>"));

        var feed = parser.Parse(new Model.FeedDocument(body, null, null)).Feed!;

        feed.Items.Count.ShouldBe(2);
        feed.ItemsLeftOut.ShouldBe(1);
    }
}
