using Aggregator.Core.Enrichment.Images;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageWorkTests
{
    private static readonly ArticleImage Known = new("https://site.example/a.jpg", 900, 600);
    private static readonly ArticleImage Unknown = new("https://site.example/b.jpg");
    private static readonly ArticleImage Kept = Known with { IsCached = true, Hash = "00" };

    public static TheoryData<string, bool, bool, ArticleImage[], bool> Needs => new()
    {
        { "no images", true, true, [], false },
        { "all known", true, false, [Known], false },
        { "one unknown", true, false, [Known, Unknown], true },
        { "half known", true, false, [Known with { Height = null }], true },
        { "unknown behind those that are measured", true, false, [Known, Known, Known, Known, Known, Unknown], false },
        { "measuring off", false, false, [Unknown], false },
        { "copy wanted", false, true, [Known], true },
        { "copy there", true, true, [Kept], false },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public void IsNeeded_Images_TellsWhetherAnythingIsToBeFoundOut(string name, bool measure, bool cache, ArticleImage[] images, bool isNeeded) =>
        Work(measure, cache).IsNeeded(images).ShouldBe(isNeeded, name);

    [Fact]
    public void Of_Draft_IsWorkAtTheHostOfTheImageWhereItIsNeeded()
    {
        var draft = DraftBuilder.Draft("One") with { Images = [Known with { Url = "https://other.example/a.jpg" }, Unknown] };

        var work = Work(measure: true, cache: false).Of(draft, draft.Arrival)!;
        (work.Kind, work.Key, work.Payload, work.Host).ShouldBe(("image", draft.Keys[0], "{}", "site.example"));
        Work(measure: true, cache: false).Of(draft with { Images = [Known] }, draft.Arrival).ShouldBeNull();
        Work(measure: true, cache: true).Of(draft with { Images = [] }, draft.Arrival).ShouldBeNull();
    }

    private static ImageWork Work(bool measure, bool cache) => new(Options.Create(new ImagesOptions { Measure = measure, Cache = cache }));
}
