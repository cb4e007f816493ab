using Aggregator.Core.Pipeline.Pages;
using Aggregator.Core.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Pipeline.Pages;

public sealed class PageWorkTests
{
    [Theory]
    [InlineData(true, true, 0, "https://a.example/x", true)]
    [InlineData(false, true, 0, "https://a.example/x", false)]
    [InlineData(true, false, 0, "https://a.example/x", false)]
    [InlineData(true, true, 7, "https://a.example/x", true)]
    [InlineData(true, true, 8, "https://a.example/x", false)]
    [InlineData(true, true, 0, "", false)]
    [InlineData(true, true, 0, "mailto:a@a.example", false)]
    public void Of_Draft_LeavesWorkForNewPagesOfProvidersThatWantIt(bool providerWants, bool enabled, int days, string webUrl, bool expected)
    {
        var feed = Sample.Feed();
        feed = feed with { Provider = feed.Provider with { Pages = providerWants } };
        var draft = Sample.Draft(feed, "a") with { WebUrl = webUrl, PublishedAt = Sample.Now.AddDays(-days) };

        var work = new PageWork(Options.Create(new PagesOptions { Enabled = enabled })).Of(draft, Sample.Now);

        (work is not null).ShouldBe(expected);
    }

    [Theory]
    [InlineData(true, PageWork.WithText)]
    [InlineData(false, PageWork.WithoutText)]
    public void Of_Draft_SaysWhetherItsTextIsWanted(bool lacksText, string expected)
    {
        var feed = Sample.Feed();
        feed = feed with { Provider = feed.Provider with { Pages = true } };

        new PageWork(Options.Create(new PagesOptions())).Of(Sample.Draft(feed, "a") with { LacksText = lacksText }, Sample.Now)!.Payload.ShouldBe(expected);
    }
}
