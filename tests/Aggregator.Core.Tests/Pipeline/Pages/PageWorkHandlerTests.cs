using System.Text;
using Aggregator.Core.Enrichment.Pages;
using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Pages;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline.Work;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Pipeline.Pages;

public sealed class PageWorkHandlerTests : IDisposable
{
    private readonly FakeResourceFetcher _fetcher = new();
    private readonly FakePageReader _reader = new();
    private readonly Article _article = Articles.Of("a");
    private readonly PageWorkHandler _handler;

    public PageWorkHandlerTests()
    {
        var (catalog, normalizer) = (new FakeCatalog(), new FakeNormalizer());
        _handler = new PageWorkHandler(
            _fetcher,
            _reader,
            new PagePatch(new SameUrls(), normalizer, catalog),
            [new ImageWork()],
            new StoredDrafts(catalog, normalizer),
            new DocumentGate(Options.Create(new ParsingOptions())),
            Options.Create(new PagesOptions { MaxBytes = 100_000 }),
            TimeProvider.System);
    }

    [Fact]
    public async Task Run_Page_IsAskedForWithinItsLimitAndRead()
    {
        _reader.Facts = new PageFacts { Authors = ["Ann"] };

        var result = await RunAsync();

        (_fetcher.Asked!.Url.AbsoluteUri, _fetcher.Asked.MaxBytes, _fetcher.Asked.BeginningOnly).ShouldBe((_article.WebUrl, 100_000, false));
        result.Patch!.Authors.ShouldBe(["Ann"]);
        result.Patch.Work.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PageWork.WithText, true)]
    [InlineData(PageWork.WithoutText, false)]
    [InlineData("{}", true)]
    public async Task Run_Payload_SaysWhetherTheTextIsWanted(string payload, bool expected)
    {
        await RunAsync(payload);

        _reader.WithText.ShouldBe(expected);
    }

    [Theory]
    [InlineData(ResourceOutcome.Failed, true)]
    [InlineData(ResourceOutcome.Refused, false)]
    [InlineData(ResourceOutcome.Missing, false)]
    [InlineData(ResourceOutcome.TooLarge, false)]
    public async Task Run_PageCannotBeHad_IsTriedAgainOnlyWhereThatHelps(ResourceOutcome outcome, bool expected)
    {
        _fetcher.Outcome = outcome;

        var result = await RunAsync();

        (result.TryAgain, result.Patch, result.Message).ShouldBe((expected, null, "why"));
    }

    [Theory]
    [InlineData("application/pdf", false)]
    [InlineData("image/png", false)]
    [InlineData("text/html; charset=utf-8", true)]
    [InlineData("application/xhtml+xml", true)]
    [InlineData(null, true)]
    public async Task Run_Type_OnlyPagesAreRead(string? contentType, bool expected)
    {
        _fetcher.ContentType = contentType;

        await RunAsync();

        (_reader.WithText is not null).ShouldBe(expected);
    }

    [Fact]
    public async Task Run_PageAddsImages_LeavesThemToBeLookedAt()
    {
        _reader.Facts = new PageFacts { Images = [new ArticleImage("https://i.example/1")] };

        var result = await RunAsync();

        result.Patch!.Work.ShouldHaveSingleItem().Payload.ShouldBe("https://i.example/1");
    }

    public void Dispose() => _handler.Dispose();

    private Task<WorkResult> RunAsync(string payload = PageWork.WithText) =>
        _handler.RunAsync(new WorkItem(1, PageWork.Name, _article.Id, payload), _article, TestContext.Current.CancellationToken);

    private sealed class FakeResourceFetcher : IResourceFetcher
    {
        public ResourceOutcome Outcome { get; set; } = ResourceOutcome.Fetched;

        public string? ContentType { get; set; } = "text/html";

        public ResourceRequest? Asked { get; private set; }

        public Task<ResourceResult> FetchAsync(ResourceRequest request, CancellationToken cancellationToken)
        {
            Asked = request;
            return Task.FromResult(new ResourceResult
            {
                Outcome = Outcome,
                FinalUrl = request.Url,
                Bytes = Encoding.UTF8.GetBytes("<p>"),
                IsWhole = true,
                ContentType = ContentType,
                Message = Outcome == ResourceOutcome.Fetched ? null : "why",
            });
        }
    }

    private sealed class FakePageReader : IPageReader
    {
        public PageFacts Facts { get; set; } = PageFacts.None;

        public bool? WithText { get; private set; }

        public PageFacts Read(PageDocument page, bool withText)
        {
            WithText = withText;
            return Facts;
        }
    }

    private sealed class ImageWork : IArticleWork
    {
        public string Kind => "image";

        public NewWorkItem? Of(ArticleDraft draft, DateTimeOffset now) => new(Kind, draft.Keys[0], draft.Images[0].Url);
    }

    private sealed class SameUrls : IUrlCanonicalizer
    {
        public string Canonicalize(string url) => url;

        public string KeyText(string canonicalUrl) => canonicalUrl;
    }
}
